#pragma once

#include "app/headquarters/service.h"
#include "core/headquarters/sample_city.h"
#include "core/sync/terminal_effects.h"
#include "platform/crypto/event_sealer.h"
#include "platform/crypto/sha256.h"
#include "platform/crypto/terminal_keys.h"
#include "tests/support/memory_terminal_store.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

#include <atomic>

namespace fengqiao::headquarters {

// A clock several threads may read while the test moves it.
class TownClock final : public Clock {
public:
    TimeReading read() const override {
        const std::int64_t now = now_;
        return {instant_from(now), BootId{{1}}, milliseconds{now - started}};
    }
    void advance(milliseconds by) { now_ += by.count(); }

private:
    static constexpr std::int64_t started = 1'790'000'000'000; // 21 September 2026
    std::atomic<std::int64_t> now_{started};
};

// Headquarters of the sample city in a folder of the test's own, with signed keys.
class City {
public:
    explicit City(Presence presence = Presence::Command, days horizon = days{0});
    ~City();
    City(const City&) = delete;
    City& operator=(const City&) = delete;

    HeadquartersService& service() { return *service_; }
    TownClock& clock() { return clock_; }
    SeededRandom& random() { return random_; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] const crypto::SigningKey& root() const;

    void close() { service_.reset(); }
    void open();
    void fold() { REQUIRE(service_->folding().catch_up()); }
    // What the list of the sample city says.
    [[nodiscard]] std::string password_of(const std::string& staff_number) const;

    // Of core/headquarters/sample_city.h.
    BranchId branch(std::size_t number) const { return city_.branches.at(number).id; }
    PersonId person(std::string_view staff_number) const;

private:
    std::filesystem::path folder_;
    Presence presence_;
    days horizon_;
    TownClock clock_;
    SeededRandom random_{7};
    DirectoryRecords city_;
    std::string list_;
    std::unique_ptr<HeadquartersService> service_;
};

} // namespace fengqiao::headquarters
