#pragma once

#include "core/headquarters/people.h"
#include "core/organisation/directory.h"

#include <memory>
#include <variant>

namespace fengqiao::headquarters {

struct Ground; // what the desks stand on: ground.h

// A cookie's value: 32 random bytes in hex. Only its hash is kept.
struct SignedIn {
    std::string token;
    PersonId person;
};

enum class SignInRefusal : std::uint8_t {
    Wrong,   // unknown, or not this password: the same answer and the same work
    Shut,    // too many wrong ones; `seconds` says how long
    TooMany, // too many sign in at this moment: try again
};

struct SignInRefused {
    SignInRefusal why{};
    seconds wait{0};
};

// A new pin or password for somebody.
struct Credentials {
    PersonId person;
    std::optional<std::string> pin;
    std::optional<std::string> password;
};

// People, and who is signed in at the console.
class PeopleDesk {
public:
    explicit PeopleDesk(Ground& ground) : ground_{ground} {}

    // Everybody and every place, as of now. The old one stays valid for whoever holds it.
    [[nodiscard]] Result<std::shared_ptr<const Directory>> directory() const;

    // Institutions, stations, branches and people that are not there yet; what is there is replaced. All of
    // it or nothing. BadInput when the whole would not fit together (see Directory::make), or for a pin or
    // password that add() would refuse.
    [[nodiscard]] Result<void> keep(const DirectoryRecords& records,
                                    std::span<const Credentials> credentials = {});

    // BadInput with a sentence: staff number taken, place unknown, weak pin, short password. Branch staff
    // reach the branch's terminals in the next feed, sealed (DECISIONS 23).
    [[nodiscard]] Result<PersonId> add(const NewPerson& person);
    // NotFound, BadInput. Ends the person's sessions.
    [[nodiscard]] Result<void> set_password(PersonId person, std::string_view password);

    // Argon2id, at most two of them at a time; every sign-in counts, right or wrong (see people.h).
    [[nodiscard]] Result<std::variant<SignedIn, SignInRefused>> sign_in(std::string_view staff_number,
                                                                        std::string_view password);
    // nullopt when there is no such session or it has ended. Marks it as used.
    [[nodiscard]] Result<std::optional<Session>> session(std::string_view token);
    [[nodiscard]] Result<void> sign_out(std::string_view token);

private:
    Ground& ground_;
};

} // namespace fengqiao::headquarters
