#pragma once

#include "app/kiosk/flow/writing_stages.h"
#include "core/complaint/draft.h"
#include "core/complaint/validate.h"
#include "core/kiosk/answers.h"
#include "core/receipt/receipt.h"

namespace fengqiao::kiosk {

// Common to all pages of a complaint on its way.
struct Filling {
    Draft draft;
    bool from_review{false}; // entered through 修改: the next answer returns to the review
    std::size_t page{0};     // of a list that has more than one page

    friend bool operator==(const Filling&, const Filling&) = default;
};

struct ChooseBusiness : Filling {};
struct ChooseCause : Filling {};
struct ChooseWhen : Filling {};
struct ChooseRequest : Filling {};
struct SayMore : Filling {
    Writing writing; // the customer's own words
};
struct EnterPhone : Filling {
    bool wrong{false}; // eleven digits that are no mobile number
};
struct ForWhom : Filling { // aside from the contact page
    Party before;          // what going back gives back
};
struct ChooseName : Filling {
    Writing writing; // the whole name
};
struct Review : Filling {
    std::vector<Problem> problems;
    bool not_kept{false}; // the store was busy: nothing is lost, press once more
};

struct SavingComplaint {
    Draft draft; // still here should the store refuse it
};

enum class PaperState { Printing, Printed, NoPaper, PrinterGone };

// What became of a receipt that was given to the printer.
PaperState paper_state_after(const Result<void>& printed);

struct ReceiptShown {
    Filed filed;
    Receipt receipt;
    CodeModules code;
    PaperState paper{PaperState::Printing};
};

} // namespace fengqiao::kiosk
