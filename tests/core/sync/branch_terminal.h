#pragma once

#include "core/sync/decision.h"
#include "core/sync/terminal_effects.h"
#include "tests/support/fake_digest.h"
#include "tests/support/memory_headquarters_log.h"
#include "tests/support/memory_terminal_store.h"
#include "tests/support/sample_events.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao {

// A terminal with its disk, stepped by hand: actions on the store are carried out, the others are looked at.
struct BranchTerminal {
    explicit BranchTerminal(std::size_t events = 0) {
        REQUIRE(open_or_first(store, digest, id, random));
        file(events);
        take(start_sync({}, minutes{5}, now, random));
    }
    void file(std::size_t events) {
        for (std::size_t made = 0; made < events; ++made) {
            const auto event = sample_event(random, "{\"n\":1}", sealed_size);
            REQUIRE(keep(store, digest, {{&event, 1}}));
        }
    }
    void feed(const SyncInput& input) { take(step(std::move(state), input, now, random)); }
    void customer_files() {
        file(1);
        feed(EventKept{});
    }
    void take(SyncStep stepped) {
        state = std::move(stepped.state);
        sent.reset(), wait_until.reset();
        for (const SyncAction& action : stepped.actions)
            carry_out(action);
    }
    void carry_out(const SyncAction& action) {
        if (const auto* send = std::get_if<Send>(&action)) {
            auto built = build_request(ports(), *send, {});
            REQUIRE(built);
            sent = std::move(*built);
            asked.push_back(*send);
        } else if (const auto* answer = std::get_if<RecordAnswer>(&action)) {
            REQUIRE(store.record(answer->answer));
            ++recorded;
        } else if (const auto* rotation = std::get_if<Rotate>(&action)) {
            REQUIRE(rotate(ports(), *rotation, random));
            rotations.push_back(rotation->reason);
        } else if (const auto* alarm = std::get_if<RaiseAlarm>(&action)) {
            alarms.push_back(alarm->alarm);
        } else if (const auto* order = std::get_if<RenewKey>(&action)) {
            renewals.push_back(order->renewal);
            file(1);
        } else if (const auto* assigned = std::get_if<TakePlace>(&action)) {
            places.push_back(assigned->place);
        } else if (const auto* content = std::get_if<TakeContent>(&action)) {
            contents.push_back(content->order);
        } else if (const auto* until = std::get_if<WaitUntil>(&action)) {
            wait_until = until->since_boot;
        } else {
            ++clocks_observed;
        }
    }
    void hear(const Answer& answer) {
        REQUIRE(sent);
        const auto facts = facts_for(ports(), answer, sent->sent);
        REQUIRE(facts);
        feed(Heard{answer, *facts});
    }
    void hear(const SyncResponse& response) { hear(Answer{Signed{200, response}}); }
    void wait() {
        REQUIRE(wait_until);
        now = std::max(now, *wait_until);
        feed(Tick{});
    }
    void open_run() {
        feed(NightlyAsked{});
        hear(challenge());
        REQUIRE(sent);
    }
    [[nodiscard]] SyncResponse challenge() const {
        SyncResponse response;
        response.now = heard_now;
        response.code = SyncCode::Challenge;
        response.challenge = Bytes{4, 5, 6};
        return response;
    }
    [[nodiscard]] SyncResponse holding(std::uint64_t head, SyncCode code = SyncCode::Ok) const {
        SyncResponse response = challenge();
        response.code = code;
        response.journal = store.state()->journal;
        const auto hash = *store.hash_at(head);
        response.head = {head, hash ? *hash : Hash{0xee}};
        response.through_journal = response.journal;
        response.feed.cursor = store.sync().feed;
        return response;
    }
    TerminalPorts ports() { return {store, store, digest, id}; }
    TerminalId id{{0x42}};
    FakeDigest digest;
    SeededRandom random{3};
    MemoryTerminalStore store;
    TerminalSync state;
    milliseconds now{1000};
    Instant heard_now = instant_from(1'790'000'000'000);
    std::size_t sealed_size{0};
    std::optional<BuiltRequest> sent;
    std::optional<milliseconds> wait_until;
    std::vector<Send> asked;
    std::vector<KeyRenewal> renewals;
    std::vector<Bytes> places;
    std::vector<ContentOrder> contents;
    std::vector<SyncAlarm> alarms;
    std::vector<JournalReason> rotations;
    int recorded{0}, clocks_observed{0};
};

} // namespace fengqiao
