#pragma once

#include "core/journal/keeping.h"
#include "core/kiosk/office.h"
#include "tests/core/casework/story.h"
#include "tests/core/complaint/drafts.h"
#include "tests/core/kiosk/fakes.h"
#include "tests/support/manual_clock.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao {

inline StaffDocument employee(PersonId person, std::string number, std::string name, RoleSet roles) {
    return {person, 1, std::move(number), std::move(name), roles, {}, {}};
}

// A branch with its people, a terminal and its office; headquarters answers when the test says so.
struct BranchOffice {
    BranchOffice() {
        REQUIRE(open_or_first(store, digest, place.terminal, random));
        files.people = {
            employee(handler, "100001", "李敏", {Role::FirstHandler, Role::LobbyManager}),
            employee(head, "100002", "周强", {Role::BranchHead}),
        };
    }

    Filed file(const Draft& draft = rolled_over_draft()) {
        const auto valid = validate(draft, shipped_catalogue());
        REQUIRE(valid);
        auto filed = office.file_complaint(*valid, Language::Chinese);
        REQUIRE(filed);
        return *filed;
    }
    void act(CaseId id, PersonId person, const EventBody& body) {
        REQUIRE(office.keep_act(id, person, body));
    }
    // Up to the customer's answer.
    void resolve(CaseId id) {
        act(id, handler, Accepted{true});
        act(id, handler, Decided{"O04", true, std::nullopt, {"查明", "依据", "理由", "渠道"}});
        act(id, handler, Notified{ContactMethod::InPerson, day_in_china(clock.now())});
    }
    Result<void> rate(CaseId id, Satisfaction level, std::uint32_t round = 1) {
        return office.keep_rating(id, {level, {}, RatingSource::Kiosk, true, round});
    }
    State state_of(CaseId id) { return office.open_case(id, handler)->summary.state; }
    // Headquarters has folded everything so far; the feed brings this document.
    void confirm(CaseDocument document) {
        const auto head_now = store.state()->head;
        AcceptedAnswer answer;
        answer.acked = head_now;
        answer.through = head_now.sequence;
        REQUIRE(store.record(answer));
        std::erase_if(files.confirmed, [&](const CaseDocument& old) { return old.id == document.id; });
        files.confirmed.push_back(std::move(document));
        files.answered = clock.now();
    }
    NotTracked not_found(std::string_view number, std::string_view tail) {
        const auto found = office.find_case(number, tail);
        REQUIRE(found);
        REQUIRE(std::holds_alternative<NotTracked>(*found));
        return std::get<NotTracked>(*found);
    }
    std::optional<TrackedCase> found(std::string_view number, std::string_view tail) {
        const auto answer = office.find_case(number, tail);
        REQUIRE(answer);
        const auto* tracked = std::get_if<TrackedCase>(&*answer);
        return tracked ? std::optional{*tracked} : std::nullopt;
    }
    SignInRefused refused(std::string_view number, std::string_view pin) {
        const auto answer = office.sign_in(number, pin);
        REQUIRE(answer);
        REQUIRE(std::holds_alternative<SignInRefused>(*answer));
        return std::get<SignInRefused>(*answer);
    }
    bool signs_in(std::string_view number, std::string_view pin) {
        const auto answer = office.sign_in(number, pin);
        return answer && std::holds_alternative<StaffPass>(*answer);
    }

    ManualClock clock{noon(day("2026-11-23"))};
    SeededRandom random{5};
    FakeDigest digest;
    MemoryTerminalStore store;
    MemoryFiles files{store};
    MemorySealer sealer{random};
    MemoryAttempts attempts;
    BackwardPins pins;
    OfficePlace place{TerminalId{{0x11}}, BranchId{{0x22}}, {"枫桥支行", "Fengqiao Branch"}};
    WorkCalendar calendar; // of no year: Monday to Friday
    Office office{{clock, random, digest, store, store, files, sealer, attempts, pins, store,
                   shipped_catalogue(), shipped_rules(), calendar},
                  place};
};

} // namespace fengqiao
