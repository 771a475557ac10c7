#pragma once

#include "core/casework/fold.h"
#include "tests/core/casework/people.h"
#include "tests/support/seeded_random.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace fengqiao {

// The rules as they are shipped; tests run from the repository root.
inline const RuleBook& shipped_rules() {
    static const RuleBook book = [] {
        const std::string path = "assets/catalogue/rules/statute.csv";
        std::ifstream file{path, std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        auto read = RuleBook::parse(path, text);
        if (!read) throw std::runtime_error{read.error().text};
        return *std::move(read);
    }();
    return book;
}

inline Day day(const char* iso) {
    return parse_iso_date(iso).value();
}
inline Instant noon(Day on) {
    return start_of(on) + std::chrono::hours{12};
}

// Tells what happened to one case, one day after another, starting on a Monday in 2026.
class Story {
public:
    Story() { submit(); }

    Story& then(const Who& who, EventBody body) {
        events_.push_back(event(who, std::move(body)));
        return *this;
    }
    Story& next_day(int n = 1) {
        today_ += days{n};
        return *this;
    }

    Story& accept() { return then(the_handler, Accepted{true}); }
    Story& decide(const Who& who, std::optional<Fen> paid = {}) {
        return then(who, Decided{"explained", true, paid, {"finding", "basis", "reasons", "remedies"}});
    }
    Story& notify(const Who& who) { return then(who, Notified{ContactMethod::InPerson, today_}); }
    Story& rate(Satisfaction level, std::uint32_t round = 1) {
        return then(the_customer, Rated{level, {}, RatingSource::Kiosk, false, round});
    }
    Story& pass_up(const Who& who, Level to) {
        return then(who, Escalated{to, EscalationReason::BeyondBranch, ""});
    }
    Story& hand_back(const Who& who, Level to, Day until) { return then(who, Returned{to, until, ""}); }
    Story& apply(PersonId chosen = {}) {
        return then(the_customer, MediationApplied{chosen, MediationMode::Phone, {"R01"}, true, "2026-11"});
    }
    Story& mediate(PersonId by = mediator) { return then(the_mediator, MediationAccepted{by}); }
    Story& agree(std::optional<Fen> amount = {}) {
        return then(the_mediator, Agreed{AgreementForm::Written, amount, today_ + days{30}});
    }
    // As far as the five keys at the branch.
    Story& to_the_keys() { return accept().decide(the_handler).notify(the_handler); }

    [[nodiscard]] CaseEvent event(const Who& who, EventBody body) {
        ++number_;
        EventId id;
        id.bytes = {static_cast<Byte>(number_ >> 8), static_cast<Byte>(number_)};
        return {id,       numbered<CaseId>(1), numbered<BranchId>(1), who.person, who.role,
                who.side, noon(today_),        std::move(body)};
    }
    [[nodiscard]] Case now() const { return fold(events_, shipped_rules()); }
    [[nodiscard]] const std::vector<CaseEvent>& events() const { return events_; }
    [[nodiscard]] Day today() const { return today_; }

private:
    void submit() {
        Submitted submitted;
        submitted.number = "123456789012";
        submitted.business = "B05";
        submitted.cause = "C05";
        submitted.first_handler = handler;
        submitted.due = today_ + days{15};
        submitted.personal.name = "王女士";
        submitted.personal.phone = "13900000000";
        submitted.personal.story = "到期自动滚存";
        then(the_customer, submitted);
    }

    Day today_{day("2026-03-02")};
    unsigned number_{0};
    std::vector<CaseEvent> events_;
};

} // namespace fengqiao
