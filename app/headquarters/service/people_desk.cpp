#include "app/headquarters/service/people_desk.h"

#include "app/headquarters/service/fold_worker.h"
#include "app/headquarters/service/ground.h"
#include "core/basics/utf8.h"
#include "platform/crypto/password.h"
#include "platform/sqlite/headquarters/organisation_records.h"

#include <algorithm>

namespace fengqiao::headquarters {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t name_bytes_max = 200;
constexpr auto argon_wait = 2s;

// A turn at the work that takes 64 MiB each.
class ArgonTurn {
public:
    explicit ArgonTurn(Ground& ground) : ground_{ground}, has_{ground.argon.try_acquire_for(argon_wait)} {}
    ~ArgonTurn() {
        if (has_) ground_.argon.release();
    }
    ArgonTurn(const ArgonTurn&) = delete;
    ArgonTurn& operator=(const ArgonTurn&) = delete;
    explicit operator bool() const { return has_; }

private:
    Ground& ground_;
    bool has_;
};

// Nobody's verifier, so that an unknown name takes the same work as a known one.
constexpr const char* nobodys_verifier =
    "$argon2id$v=19$m=65536,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

bool is_staff_number(std::string_view text) {
    const auto digit = [](char character) { return character >= '0' && character <= '9'; };
    return text.size() == staff_number_length && std::ranges::all_of(text, digit);
}

Result<void> judge(const NewPerson& person) {
    const auto bad = [](const char* text) { return trouble(TroubleKind::BadInput, text); };
    if (!is_staff_number(person.staff_number)) return bad("a staff number has exactly six digits");
    if (person.name.empty() || person.name.size() > name_bytes_max || !is_utf8(person.name))
        return bad("a name has 1 to 200 bytes of UTF-8");
    if (person.roles.empty()) return bad("a person has at least one role");
    if (!person.pin && !person.password)
        return bad("give a pin for the glass, a password for the console, or both");
    if (person.pin && is_weak_pin(*person.pin, person.staff_number))
        return bad("this pin is too easy to guess; choose another");
    if (person.password && length_in_code_points(*person.password) < password_length_min)
        return bad("a console password has at least ten characters");
    return {};
}

// What is kept of a pin and a password.
struct Verifiers {
    PersonId person;
    std::optional<crypto::PinVerifier> pin;
    std::string password;
};

Result<Verifiers> verifiers_of(Ground& ground, const Credentials& secret) {
    Verifiers made{secret.person, {}, {}};
    if (secret.pin) {
        const auto pin = crypto::make_pin_verifier(*secret.pin, ground.random);
        if (!pin) return std::unexpected(pin.error());
        made.pin = *pin;
    }
    if (secret.password) {
        auto password = crypto::password_verifier(*secret.password);
        if (!password) return std::unexpected(password.error());
        made.password = std::move(*password);
    }
    return made;
}

void keep_verifiers(SQLite::Database& connection, const Verifiers& made) {
    if (made.pin) sqlite::set_pin(connection, made.person, {made.pin->salt, made.pin->hash});
    if (!made.password.empty()) sqlite::keep_user(connection, {made.person, made.password, {}});
}

Hash token_hash(const Ground& ground, std::string_view token) {
    return ground.digest.sha256(bytes_of(token));
}

} // namespace

Result<std::shared_ptr<const Directory>> PeopleDesk::directory() const {
    return ground_.directory();
}

Result<void> PeopleDesk::keep(const DirectoryRecords& records, std::span<const Credentials> credentials) {
    std::vector<Verifiers> verifiers;
    for (const Credentials& secret : credentials) {
        auto made = verifiers_of(ground_, secret);
        if (!made) return std::unexpected(made.error());
        verifiers.push_back(std::move(*made));
    }
    auto kept = ground_.store->write([&](SQLite::Database& connection) -> Result<void> {
        sqlite::keep_organisation(connection, records);
        const auto whole = Directory::make(sqlite::read_organisation(connection));
        if (!whole) return trouble(TroubleKind::BadInput, whole.error().text);
        for (const Verifiers& made : verifiers)
            keep_verifiers(connection, made);
        return {};
    });
    if (kept) ground_.folding->wake();
    return kept;
}

Result<PersonId> PeopleDesk::add(const NewPerson& person) {
    if (auto judged = judge(person); !judged) return std::unexpected(judged.error());
    const auto known = ground_.directory();
    if (!known) return std::unexpected(known.error());
    if ((**known).find_staff_number(person.staff_number) != nullptr)
        return trouble(TroubleKind::BadInput, "this staff number is taken");
    const Person kept{ground_.random.id<PersonId>(),
                      person.staff_number,
                      person.name,
                      person.place,
                      person.roles,
                      person.superior,
                      person.wing};
    const Credentials secret{kept.id, person.pin, person.password};
    if (auto done = keep({{}, {}, {}, {kept}}, {&secret, 1}); !done) return std::unexpected(done.error());
    return kept.id;
}

Result<void> PeopleDesk::set_password(PersonId person, std::string_view password) {
    if (length_in_code_points(password) < password_length_min)
        return trouble(TroubleKind::BadInput, "a console password has at least ten characters");
    const auto verifier = crypto::password_verifier(password);
    if (!verifier) return std::unexpected(verifier.error());
    return ground_.store->write([&](SQLite::Database& connection) -> Result<void> {
        if (!sqlite::find_staff(connection, person))
            return trouble(TroubleKind::NotFound, "there is no such person");
        sqlite::keep_user(connection, {person, *verifier, {}});
        sqlite::end_sessions_of(connection, person);
        return {};
    });
}

Result<std::variant<SignedIn, SignInRefused>> PeopleDesk::sign_in(std::string_view staff_number,
                                                                  std::string_view password) {
    using Answer = std::variant<SignedIn, SignInRefused>;
    const ArgonTurn turn{ground_};
    if (!turn) return Answer{SignInRefused{SignInRefusal::TooMany, 5s}};
    const Instant now = ground_.clock.now();
    const std::string number{staff_number};
    const auto user =
        ground_.store->read([&](SQLite::Database& connection) -> Result<std::optional<ConsoleUser>> {
            return sqlite::find_user(connection, number);
        });
    if (!user) return std::unexpected(user.error());
    if (*user && is_shut((**user).lock, now)) {
        const auto wait = std::chrono::ceil<seconds>((**user).lock.shut_until - now);
        return Answer{SignInRefused{SignInRefusal::Shut, wait}};
    }
    const bool right = crypto::password_matches(*user ? (**user).verifier : nobodys_verifier, password);
    if (!*user) return Answer{SignInRefused{SignInRefusal::Wrong, 0s}};
    if (!right) {
        const auto noted = ground_.store->write([&](SQLite::Database& connection) -> Result<void> {
            const auto fresh =
                sqlite::find_user(connection, number); // another try may have counted meanwhile
            sqlite::keep_lock(connection, (**user).person,
                              after_wrong_password(fresh.value_or(**user).lock, now));
            return {};
        });
        if (!noted) return std::unexpected(noted.error());
        return Answer{SignInRefused{SignInRefusal::Wrong, 0s}};
    }
    Bytes secret(32);
    ground_.random.fill(secret);
    const SignedIn signed_in{to_hex(secret), (**user).person};
    const auto opened = ground_.store->write([&](SQLite::Database& connection) -> Result<void> {
        sqlite::drop_ended_sessions(connection, now);
        sqlite::keep_lock(connection, signed_in.person, {});
        sqlite::keep_session(connection, token_hash(ground_, signed_in.token), {signed_in.person, now, now});
        return {};
    });
    if (!opened) return std::unexpected(opened.error());
    return Answer{signed_in};
}

Result<std::optional<Session>> PeopleDesk::session(std::string_view token) {
    const Hash hash = token_hash(ground_, token);
    const Instant now = ground_.clock.now();
    auto found = ground_.store->read([&](SQLite::Database& connection) -> Result<std::optional<Session>> {
        return sqlite::find_session(connection, hash);
    });
    if (!found || !*found || has_ended(**found, now))
        return found && *found ? std::optional<Session>{} : found;
    if (now - (**found).last_used < 1min) return found; // a minute's grace saves a write with every request
    const auto touched = ground_.store->write([&](SQLite::Database& connection) -> Result<void> {
        sqlite::touch_session(connection, hash, now);
        return {};
    });
    if (!touched) return std::unexpected(touched.error());
    return found;
}

Result<void> PeopleDesk::sign_out(std::string_view token) {
    const Hash hash = token_hash(ground_, token);
    return ground_.store->write([&](SQLite::Database& connection) -> Result<void> {
        sqlite::end_session(connection, hash);
        return {};
    });
}

} // namespace fengqiao::headquarters
