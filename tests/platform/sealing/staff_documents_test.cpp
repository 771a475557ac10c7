#include "tests/platform/sealing/sealed_office.h"

using namespace fengqiao;

namespace {

StaffDocument person_with_pin(std::string_view pin, Random& random) {
    const auto verifier = crypto::make_pin_verifier(pin, random);
    REQUIRE(verifier);
    return {handler, 1, "100001", "李敏", {Role::FirstHandler}, verifier->salt, verifier->hash};
}

} // namespace

TEST_CASE("a member of staff signs in with the pin headquarters knows, and with no other") {
    SealedOffice terminal;
    terminal.hear({terminal.staff_row(person_with_pin("246810", terminal.random))});
    auto office = terminal.office();
    CHECK(std::holds_alternative<SignInRefused>(*office.sign_in("100001", "246811")));
    const auto right = office.sign_in("100001", "246810");
    REQUIRE(std::holds_alternative<StaffPass>(*right));
    CHECK(std::get<StaffPass>(*right).name == "李敏");
}

TEST_CASE("the verifier lies on disk keyed with the terminal's own key") {
    SealedOffice terminal;
    const auto person = person_with_pin("246810", terminal.random);
    terminal.hear({terminal.staff_row(person)});
    const auto kept = terminal.store->files().staff();
    REQUIRE(kept->size() == 1);
    CHECK(kept->front().pin_hash != person.pin_hash);
    const crypto::PinVerifier verifier{person.pin_salt, person.pin_hash};
    CHECK(kept->front().pin_hash == crypto::key_to_terminal(verifier, terminal.keys.wrapping.view()).keyed);
    const Bytes other_terminal(32, 3);
    CHECK_FALSE(*sealing::PinDesk{other_terminal}.matches(kept->front(), "246810"));
}

TEST_CASE("a staff document sealed to another terminal is not kept") {
    SealedOffice terminal;
    SeededRandom random{9};
    const auto stranger = crypto::make_terminal_keys(random).sealing.public_key();
    const auto document =
        wire::encode_staff_document(person_with_pin("246810", random), {std::span{&stranger, 1}, random});
    terminal.hear({{1, FeedTag{1}, FeedKind::Staff, handler.hex(), 1, *document}});
    CHECK(terminal.store->files().staff()->empty());
}
