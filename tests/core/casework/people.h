#pragma once

#include "core/casework/event_body.h"

namespace fengqiao {

template <class Id> Id numbered(std::uint8_t number) {
    Id id;
    id.bytes.back() = number;
    return id;
}

// People of the branch and above it.
inline const PersonId nobody{};
inline const PersonId handler = numbered<PersonId>(1);
inline const PersonId head = numbered<PersonId>(2);
inline const PersonId officer = numbered<PersonId>(3);
inline const PersonId second_officer = numbered<PersonId>(4);
inline const PersonId headquarters_person = numbered<PersonId>(5);
inline const PersonId second_handler = numbered<PersonId>(6);
inline const PersonId mediator = numbered<PersonId>(7);
inline const PersonId second_mediator = numbered<PersonId>(8);

struct Who {
    PersonId person;
    Role role{};
    Side side{};
};

inline const Who the_customer{nobody, Role::Customer, Side::Terminal};
inline const Who the_handler{handler, Role::FirstHandler, Side::Terminal};
inline const Who the_head{head, Role::BranchHead, Side::Terminal};
inline const Who the_officer{officer, Role::StationOfficer, Side::Headquarters};
inline const Who another_officer{second_officer, Role::StationOfficer, Side::Headquarters};
inline const Who the_headquarters{headquarters_person, Role::Headquarters, Side::Headquarters};
inline const Who the_mediator{mediator, Role::Mediator, Side::Headquarters};
inline const Who the_timer{nobody, Role::System, Side::Headquarters};

} // namespace fengqiao
