#pragma once

#include <cstdint>

namespace fengqiao {

// Why an event does not apply, in the order in which a row of the table is tried: the later, the closer it
// came.
enum class Refusal : std::uint8_t {
    None,
    OtherCase,   // it speaks of another case
    NotOfACase,  // a service rating, a clock reading, an import: nothing a case is folded from
    NotFromHere, // the case stands elsewhere
    NotThisRole,
    MustKeepOut,     // the complaint is against this person, or against their direct line (Art. 17)
    NotInCustody,    // the other side holds the case
    OtherAnswer,     // another row is meant for this rating
    NotByCustomer,   // a rating at the glass by a member of staff, or a telephone rating at the glass
    NotOwnWords,     // a customer may only add words of their own
    BeyondAuthority, // the case stands above this role
    BeyondLimit,     // the amount needs a higher approval
    NotOneLevelUp,
    NotLower,
    DueTooLate,      // the internal day is later than the statutory one
    TooFewAttempts,  // to count as not to be reached
    RoundIsOver,     // that round was rated, or another one is open
    SamePerson,      // who answered before may not speak in the next round
    NoConsent,       // nothing goes to the committee without the customer's own consent
    AgreementStands, // a dispute over an agreement is the court's (人民调解法 Art. 32)
    NotChosen,       // the customer chose another mediator, or none was named
    NotTheirWord,    // one side speaks for another
    NoReason,        // an institution refuses, or a committee declines, and says not why
    RemediesNotTold, // what is left to do belongs to the end without an agreement (Art. 26)
};

} // namespace fengqiao
