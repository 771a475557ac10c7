#pragma once

#include "app/kiosk/flow/model.h"
#include "app/kiosk/ui/memory.h"
#include "app/kiosk/voice/spoken_page.h"

namespace fengqiao::kiosk {

// Follows the glass with the voice: reads a page aloud when it comes or when it is asked for, a warning when
// it appears, the thing a key moved to, and the new volume and speed when they are chosen. Of staff's pages
// it says nothing.
class PageVoice {
public:
    PageVoice(Speaker& speaker, const PrivateOutput& private_output)
        : speaker_(speaker), private_output_(private_output) {}

    // After a frame in which nothing was tapped: what stands there is what the model says.
    void follow(const Model& model, const ui::Memory& glass, const Locale& locale, int page);
    // Only one person hears it.
    [[nodiscard]] bool is_private() const { return private_output_.is_plugged_in(); }
    // Something was touched, or the visit is over.
    void hush() { speaker_.hush(); }
    // Nothing of what was said is known any more.
    void forget();

private:
    struct Told {
        PageKey key;
        std::uint32_t asked{0};
        Language language{};
        int volume{}, speed{};
        bool read_aloud{false};
        std::uint32_t moves{0};
    };
    void hush_for_the_customer();
    void read(const Model& model, const std::vector<ui::Placed>& placed, const Locale& locale);
    void speak(const Model& model, std::vector<Sentence> sentences);
    void read_focus(const Model& model, const ui::Memory& glass, const Locale& locale);

    Speaker& speaker_;
    const PrivateOutput& private_output_;
    std::optional<Told> told_;
};

} // namespace fengqiao::kiosk
