#include "platform/crypto/event_sealer.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace fengqiao;
using namespace fengqiao::crypto;

namespace {

constexpr std::string_view open_text = R"({"number":"123456789015","role":"customer"})";
constexpr std::string_view personal_text =
    R"({"name":"欧阳女士","phone":"10098765432","story":"净值型理财到期以后没有赎回，自动滚存到了下一期。"})";

Bytes read_file(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// A case in a branch: its key, headquarters' key, and the sealer of the shipped dictionary.
struct Filing {
    SeededRandom random{20261123};
    SealingKey headquarters = SealingKey::make(random);
    CaseKey key = CaseKey::make(random);
    EventSealer sealer{*compression::Dictionary::load(read_file("assets/schema/complaint.zdict")), random};

    EventHeader header() {
        EventHeader header;
        header.type = static_cast<std::uint16_t>(EventType::Submitted);
        random.fill(header.nonce);
        header.case_id = random.id<CaseId>();
        header.branch = random.id<BranchId>();
        header.headquarters_key = 1;
        return header;
    }
    NumberedSealingKey to() const { return {1, headquarters.public_key()}; }
    StoredEvent first() { return *sealer.seal_first(header(), {open_text, personal_text}, key, to()); }
    StoredEvent later() { return *sealer.seal(header(), {open_text, personal_text}, key); }
};

bool holds(const Bytes& bytes, std::string_view words) {
    return text_of(bytes).find(words) != std::string_view::npos;
}

} // namespace

TEST_CASE("headquarters opens a case from its first event alone") {
    Filing filing;
    const StoredEvent first = filing.first();
    const StoredEvent later = filing.later();
    CHECK(encloses_key_for(first) == 1u);
    CHECK(encloses_key_for(later) == std::nullopt);

    const auto key = enclosed_key(first, filing.headquarters);
    REQUIRE(key);
    CHECK(filing.sealer.open(first, *key).value() == std::string{personal_text});
    CHECK(filing.sealer.open(later, *key).value() == std::string{personal_text});
}

TEST_CASE("a sealed event holds no name, no phone and no word of the story in clear") {
    Filing filing;
    for (const StoredEvent& event : {filing.first(), filing.later()}) {
        Bytes all{event.header.begin(), event.header.end()};
        all.insert(all.end(), event.open.begin(), event.open.end());
        all.insert(all.end(), event.sealed.begin(), event.sealed.end());
        for (const auto* canary :
             {"欧阳", "女士", "10098765432", "98765432", "净值", "滚存", "story", "phone"}) {
            INFO(canary);
            CHECK_FALSE(holds(all, canary));
        }
    }
}

TEST_CASE("a sealed event opens with no other key") {
    Filing filing;
    const StoredEvent event = filing.first();
    const CaseKey other = CaseKey::make(filing.random);
    const SealingKey stranger = SealingKey::make(filing.random);
    CHECK_FALSE(filing.sealer.open(event, other));
    CHECK_FALSE(enclosed_key(event, stranger));
    CHECK_FALSE(enclosed_key(filing.later(), filing.headquarters));
}

TEST_CASE("a sealed body opens under its own header and under no other") {
    Filing filing;
    StoredEvent one = filing.later();
    StoredEvent two = filing.later();
    for (std::size_t at = 0; at < one.header.size(); ++at) {
        StoredEvent changed = one;
        changed.header[at] ^= 1;
        CHECK_FALSE(filing.sealer.open(changed, filing.key));
    }
    std::swap(one.sealed, two.sealed);
    CHECK_FALSE(filing.sealer.open(one, filing.key));
    CHECK_FALSE(filing.sealer.open(two, filing.key));
}

TEST_CASE("a sealed body that was changed or cut anywhere does not open") {
    Filing filing;
    const StoredEvent event = filing.first();
    for (std::size_t at = 0; at < event.sealed.size(); ++at) {
        StoredEvent changed = event;
        changed.sealed[at] ^= 1;
        // The wrapped key is not needed by whoever has the key already; it fails for headquarters instead.
        const bool in_wrapped_key = at >= 5 && at < 5 + CaseKey::wrapped_size;
        if (in_wrapped_key)
            CHECK_FALSE(enclosed_key(changed, filing.headquarters));
        else
            CHECK_FALSE(filing.sealer.open(changed, filing.key));
    }
    for (std::size_t size = 1; size < event.sealed.size(); ++size) {
        StoredEvent cut = event;
        cut.sealed.resize(size);
        CHECK_FALSE(filing.sealer.open(cut, filing.key));
    }
}

TEST_CASE("an event without personal data is kept open and names no key") {
    Filing filing;
    const auto event = filing.sealer.seal(filing.header(), {R"({"role":"system"})", {}}, filing.key);
    REQUIRE(event);
    CHECK(event->sealed.empty());
    CHECK(decode_header(event->header)->headquarters_key == 0);
    CHECK(decode_header(event->header)->public_size == event->open.size());
    CHECK(filing.sealer.open(*event, filing.key).value() == std::string{});
}

TEST_CASE("the header says how large both parts are") {
    Filing filing;
    const StoredEvent event = filing.first();
    const auto header = decode_header(event.header);
    REQUIRE(header);
    CHECK(header->public_size == event.open.size());
    CHECK(header->sealed_size == event.sealed.size());
    CHECK(header->headquarters_key == 1);
}

TEST_CASE("a text that would never fit is refused at filing") {
    Filing filing;
    const std::string too_long(personal_text_max + 1, 'x');
    Bytes noise(personal_text_max);
    filing.random.fill(noise);
    const std::string too_wide(event_public_max + 1, 'x');
    CHECK(filing.sealer.seal(filing.header(), {open_text, too_long}, filing.key).error().kind ==
          TroubleKind::TooLarge);
    CHECK(filing.sealer.seal(filing.header(), {open_text, text_of(noise)}, filing.key).error().kind ==
          TroubleKind::TooLarge);
    CHECK(filing.sealer.seal(filing.header(), {too_wide, personal_text}, filing.key).error().kind ==
          TroubleKind::TooLarge);
}

TEST_CASE("a case key wrapped on the terminal opens for its own case and with the terminal's key only") {
    Filing filing;
    const SecretBytes terminal = SecretBytes::random(32, filing.random);
    const SecretBytes other = SecretBytes::random(32, filing.random);
    const CaseId mine = filing.random.id<CaseId>();
    const CaseId another = filing.random.id<CaseId>();
    const Bytes wrapped = filing.key.wrap_locally(mine, terminal.view(), filing.random);
    CHECK(wrapped.size() == CaseKey::wrapped_locally_size);
    CHECK(equal_in_constant_time(CaseKey::unwrap_locally(wrapped, mine, terminal.view())->view(),
                                 filing.key.view()));
    CHECK_FALSE(CaseKey::unwrap_locally(wrapped, another, terminal.view()));
    CHECK_FALSE(CaseKey::unwrap_locally(wrapped, mine, other.view()));
    CHECK_FALSE(CaseKey::unwrap_locally(ByteView{wrapped}.first(40), mine, terminal.view()));
}
