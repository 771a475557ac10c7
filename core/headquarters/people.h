#pragma once

#include "core/basics/clock.h"
#include "core/organisation/organisation.h"

#include <optional>

namespace fengqiao {

// People as headquarters keeps them, and who may sign in at the console.

// Somebody new. At least one of pin and password: a pin for the glass, a password for the console.
struct NewPerson {
    std::string staff_number; // six digits, unique; also the name to sign in with at the console
    std::string name;
    WorkPlace place;
    RoleSet roles;
    PersonId superior;
    std::optional<std::string> pin;      // six digits
    std::optional<std::string> password; // of the console, at least password_length_min characters
    std::optional<InstitutionKind> wing; // of a mediator
};

constexpr std::size_t staff_number_length = 6;
constexpr std::size_t password_length_min = 10;

// A pin nobody should have: one digit six times, a run up or down, or the staff number itself.
bool is_weak_pin(std::string_view pin, std::string_view staff_number);

// Wrong passwords: after the fifth in a row the door is shut for a minute, and twice as long each time after.
constexpr unsigned wrong_passwords_free = 5;
constexpr std::chrono::minutes lock_first{1};
constexpr std::chrono::minutes lock_longest{60};

struct SignInLock {
    unsigned wrong_in_a_row{0};
    Instant shut_until;

    friend bool operator==(const SignInLock&, const SignInLock&) = default;
};

SignInLock after_wrong_password(SignInLock lock, Instant now);
bool is_shut(const SignInLock& lock, Instant now);

// A session ends after this long without a request, and after this long at all.
constexpr std::chrono::minutes session_idle_max{30};
constexpr std::chrono::hours session_life_max{10};

struct Session {
    PersonId person;
    Instant opened;
    Instant last_used;

    friend bool operator==(const Session&, const Session&) = default;
};
bool has_ended(const Session& session, Instant now);

// What is kept of somebody who may sign in at the console.
struct ConsoleUser {
    PersonId person;
    std::string verifier; // Argon2id; says whether a password is the right one
    SignInLock lock;

    friend bool operator==(const ConsoleUser&, const ConsoleUser&) = default;
};

} // namespace fengqiao
