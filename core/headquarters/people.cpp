#include "core/headquarters/people.h"

#include <algorithm>

namespace fengqiao {

bool is_weak_pin(std::string_view pin, std::string_view staff_number) {
    const auto step = [&](int by) {
        return std::ranges::adjacent_find(pin, [by](char left, char right) { return right - left != by; }) ==
               pin.end();
    };
    return pin == staff_number || step(0) || step(1) || step(-1);
}

SignInLock after_wrong_password(SignInLock lock, Instant now) {
    ++lock.wrong_in_a_row;
    if (lock.wrong_in_a_row < wrong_passwords_free) return lock;
    const unsigned doublings = std::min(lock.wrong_in_a_row - wrong_passwords_free, 6u);
    lock.shut_until = now + std::min<milliseconds>(lock_first * (1u << doublings), lock_longest);
    return lock;
}

bool is_shut(const SignInLock& lock, Instant now) {
    return now < lock.shut_until;
}

bool has_ended(const Session& session, Instant now) {
    return now - session.last_used > session_idle_max || now - session.opened > session_life_max ||
           now < session.opened;
}

} // namespace fengqiao
