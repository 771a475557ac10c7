#pragma once

#include "app/kiosk/effects/code_maker.h"
#include "app/kiosk/flow/model.h"
#include "core/kiosk/config.h"
#include "core/receipt/compose.h"

namespace fengqiao::kiosk {

struct FinishedReceipt {
    Receipt receipt;
    CodeModules code;
};

// Lays out the receipt of a complaint that was kept, and forms to be signed. Holds nothing that changes: any
// thread may ask.
class ReceiptDesk {
public:
    struct Materials {
        std::shared_ptr<const House> house;
        const Locale& chinese;
        const Locale& english;
        const CodeMaker& codes;
        NightlyWindow nightly;
        bool bilingual{false};  // both languages on one paper
        Sheet forms{Sheet::A4}; // what forms to be signed are printed on
    };

    explicit ReceiptDesk(Materials materials) : from_{std::move(materials)} {}

    [[nodiscard]] FinishedReceipt lay_out(const Filed& filed, const KeepComplaint& kept) const;
    [[nodiscard]] FinishedReceipt lay_out(const PrintForm& form) const;

private:
    [[nodiscard]] FormFacts facts_in(Language language, const TrackedCase& about) const;
    [[nodiscard]] Receipt in(Language language, const Filed& filed, const KeepComplaint& kept) const;

    Materials from_;
};

// When headquarters has at the latest what was filed at `at`: the end of the first night that begins after
// it, because this terminal's turn in a night under way may be over.
Instant latest_at_headquarters(Instant at, const NightlyWindow& nightly);

// "05:00": the time of day of that moment.
std::string end_of_night(const NightlyWindow& nightly);

} // namespace fengqiao::kiosk
