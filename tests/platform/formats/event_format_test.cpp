#include "core/journal/keeping.h"
#include "platform/crypto/sha256.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <numeric>
#include <sstream>

using namespace fengqiao;

namespace {

// The file was computed by other code than ours; these bytes lie on terminals and never change.
constexpr const char* golden_file = "tests/golden/format/event.v1.txt";

std::string golden_text() {
    std::ifstream file{golden_file};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::array<Byte, 16> run_from(Byte first) {
    std::array<Byte, 16> bytes{};
    std::iota(bytes.begin(), bytes.end(), first);
    return bytes;
}

StoredEvent event(EventType type, std::string_view open_body, std::size_t sealed_size, Byte nonce) {
    StoredEvent made;
    for (const char letter : open_body)
        made.open.push_back(static_cast<Byte>(letter));
    for (std::size_t at = 0; at < sealed_size; ++at)
        made.sealed.push_back(static_cast<Byte>(at * 7));
    EventHeader header;
    header.type = static_cast<std::uint16_t>(type);
    header.public_size = static_cast<std::uint16_t>(made.open.size());
    header.sealed_size = static_cast<std::uint32_t>(made.sealed.size());
    header.nonce = run_from(nonce);
    header.case_id.bytes = run_from(0x20);
    header.branch.bytes = run_from(0x40);
    header.actor.bytes = run_from(0x60);
    header.time = {instant_from(1'790'000'000'123), BootId{run_from(0x80)}, milliseconds{86'400'001}};
    header.headquarters_key = 7;
    made.header = encode_header(header);
    return made;
}

} // namespace

TEST_CASE("header, leaf, receipt code and chain are those every terminal ever wrote") {
    const crypto::Sha256 digest;
    const std::array events{event(EventType::Rated, R"({"round":1,"level":5})", 100, 0x10),
                            event(EventType::ClockObserved, "", 0, 0xa0)};
    const Hash start = chain_start(digest, TerminalId{run_from(0xb0)}, JournalId{run_from(0xc0)});
    const auto rows = chain_after(digest, {0, start}, events);
    std::ostringstream text;
    text << "first.header " << to_hex(events[0].header) << "\nfirst.open " << to_hex(events[0].open)
         << "\nfirst.sealed " << to_hex(events[0].sealed) << "\nfirst.leaf " << to_hex(rows[0].leaf)
         << "\nfirst.event_id " << event_id(rows[0].leaf).hex() << "\nfirst.receipt_code "
         << receipt_code(rows[0].leaf) << "\nsecond.header " << to_hex(events[1].header) << "\nsecond.leaf "
         << to_hex(rows[1].leaf) << "\nchain.start " << to_hex(start) << "\nchain.first "
         << to_hex(rows[0].hash) << "\nchain.second " << to_hex(rows[1].hash) << "\n";
    CHECK(golden_text() == text.str());
}
