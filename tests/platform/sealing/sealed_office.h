#pragma once

#include "core/kiosk/office.h"
#include "platform/crypto/blob_seal.h"
#include "platform/crypto/password.h"
#include "platform/crypto/sha256.h"
#include "platform/sealing/case_seal.h"
#include "platform/sealing/feed_opener.h"
#include "platform/sealing/pin_desk.h"
#include "platform/sqlite/terminal/terminal_store.h"
#include "platform/wire/feed_codec.h"
#include "tests/core/casework/story.h"
#include "tests/core/complaint/drafts.h"
#include "tests/platform/wire/samples/samples.h"
#include "tests/support/manual_clock.h"

#include <catch2/catch_test_macros.hpp>

#include <unistd.h>

namespace fengqiao {

inline compression::Dictionary shipped_dictionary() {
    std::ifstream file{"assets/schema/complaint.zdict", std::ios::binary};
    const Bytes bytes{std::istreambuf_iterator<char>{file}, {}};
    auto dictionary = compression::Dictionary::load(bytes);
    REQUIRE(dictionary);
    return *std::move(dictionary);
}

inline crypto::NumberedSealingKey sealing_key_of_headquarters() {
    return samples::headquarters_keys().public_keys(1).sealing;
}

// The terminal's office over its real database and real keys, in a folder that goes with the test.
struct SealedOffice {
    SealedOffice() {
        std::string name = (std::filesystem::temp_directory_path() / "fengqiao-sealed-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        folder = name;
        reopen();
        REQUIRE(open_or_first(store->journal(), digest, place.terminal, random));
    }
    ~SealedOffice() {
        store.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    SealedOffice(const SealedOffice&) = delete;
    SealedOffice& operator=(const SealedOffice&) = delete;

    void reopen() {
        store.reset();
        const sqlite::TerminalSettings settings{folder, place.terminal, place.branch, 0, {}};
        auto opened = sqlite::TerminalStore::open(settings, {digest, random, clock, opener});
        REQUIRE(opened);
        store = std::move(*opened);
    }
    Office office() {
        return Office{{clock, random, digest, store->journal(), store->sync(), store->files(), seal,
                       store->attempts(), pins, store->blobs(), shipped_catalogue(), shipped_rules(),
                       calendar},
                      place};
    }
    void hear(std::vector<FeedRow> rows) {
        AcceptedAnswer answer;
        answer.acked = store->journal().state()->head;
        answer.feed.rows = std::move(rows);
        answer.feed.cursor = {1, FeedTag{1}};
        REQUIRE(store->sync().record(answer));
    }
    FeedRow staff_row(StaffDocument person) {
        const crypto::PublicSealingKey own = keys.sealing.public_key();
        const auto document = wire::encode_staff_document(person, {std::span{&own, 1}, random});
        REQUIRE(document);
        return {1, FeedTag{1}, FeedKind::Staff, person.person.hex(), person.revision, *document};
    }

    std::filesystem::path folder;
    ManualClock clock{noon(day("2026-11-23"))};
    WorkCalendar calendar;
    SeededRandom random{5};
    crypto::Sha256 digest;
    crypto::TerminalKeys keys = samples::terminal_keys();
    OfficePlace place{TerminalId{{0x11}}, BranchId{{0x22}}, {"枫桥支行", "Fengqiao Branch"}};
    sealing::CaseSeal seal{
        {place.branch, sealing_key_of_headquarters(), keys.wrapping.view()}, shipped_dictionary(), random};
    sealing::FeedOpener opener{keys, random};
    sealing::PinDesk pins{keys.wrapping.view()};
    std::unique_ptr<sqlite::TerminalStore> store;
};

} // namespace fengqiao
