#pragma once

#include "app/kiosk/flow/model.h"
#include "app/kiosk/voice/spoken_page.h"

namespace fengqiao::kiosk {

// Follows the glass with the voice: reads a page aloud when it comes or when it is asked for, a warning when
// it appears, and the new volume and speed when they are chosen. Of staff's pages it says nothing.
class PageVoice {
public:
    PageVoice(Speaker& speaker, const PrivateOutput& private_output)
        : speaker_(speaker), private_output_(private_output) {}

    // After a frame in which nothing was tapped: what stands there is what the model says.
    void follow(const Model& model, const std::vector<ui::Placed>& placed, const Locale& locale, int page);
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
    };
    void hush_for_the_customer();
    void read(const Model& model, const std::vector<ui::Placed>& placed, const Locale& locale);

    Speaker& speaker_;
    const PrivateOutput& private_output_;
    std::optional<Told> told_;
};

} // namespace fengqiao::kiosk
