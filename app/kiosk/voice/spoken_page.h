#pragma once

#include "app/kiosk/ui/placed.h"
#include "core/speech/page_speech.h"

#include <vector>

namespace fengqiao::kiosk {

// What stood on the glass as it is read: there is no second text that could say something else. What was
// chosen of several answers is told only privately, unless it is how the glass looks.
std::vector<PagePart> spoken_parts(const std::vector<ui::Placed>& placed, bool privately);

// The same of the one thing on which a key stands, with the words that lie on it. Keys of a pad are named to
// one person alone.
std::vector<PagePart> parts_in_focus(const std::vector<ui::Placed>& placed, ui::Id id, bool privately);

// What makes a page another one for who only hears it: its titles and its answers, and its warnings.
struct PageKey {
    std::string page, warnings;

    friend bool operator==(const PageKey&, const PageKey&) = default;
};
PageKey key_of(const std::vector<ui::Placed>& placed, int page);

} // namespace fengqiao::kiosk
