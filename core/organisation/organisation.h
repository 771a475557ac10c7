#pragma once

#include "core/basics/strong_id.h"
#include "core/organisation/institution_kind.h"
#include "core/organisation/role.h"
#include "core/text/language.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace fengqiao {

// The roles one person may act under; several at once (DECISIONS 1).
class RoleSet {
public:
    RoleSet() = default;
    RoleSet(std::initializer_list<Role> roles) {
        for (const Role role : roles)
            add(role);
    }
    void add(Role role) { bits_ = static_cast<std::uint16_t>(bits_ | 1u << static_cast<unsigned>(role)); }
    [[nodiscard]] bool contains(Role role) const { return (bits_ >> static_cast<unsigned>(role) & 1u) != 0; }
    [[nodiscard]] bool empty() const { return bits_ == 0; }
    [[nodiscard]] std::vector<Role> list() const; // in the order of the enumeration

    friend bool operator==(const RoleSet&, const RoleSet&) = default;

private:
    std::uint16_t bits_{0};
};

// A bank or an insurer; its own consumer-protection department is what cases call headquarters.
struct Institution {
    InstitutionId id;
    InstitutionKind kind{};
    Words name;

    friend bool operator==(const Institution&, const Institution&) = default;
};

// 金融消保服务站: guides the branches of one institution around it and takes over what they pass up.
struct ServiceStation {
    StationId id;
    InstitutionId institution;
    Words name;

    friend bool operator==(const ServiceStation&, const ServiceStation&) = default;
};

struct Branch {
    BranchId id;
    InstitutionId institution;
    StationId station;
    Words name;
    Words address;
    std::string phone;

    friend bool operator==(const Branch&, const Branch&) = default;
};

// Where somebody works or something belongs: the whole way up. A zero id means: not that far down. All zero
// is nowhere in an institution, as a mediator of the committee.
struct WorkPlace {
    InstitutionId institution;
    StationId station;
    BranchId branch;

    friend bool operator==(const WorkPlace&, const WorkPlace&) = default;
};

// A member of staff.
struct Person {
    PersonId id;
    std::string staff_number; // unique in the whole directory: it is what is keyed at the glass
    std::string name;
    WorkPlace place;
    RoleSet roles;
    PersonId superior;                     // zero: the head of their branch, or nobody
    std::optional<InstitutionKind> wing{}; // of a mediator: whose disputes they know; none: of both

    friend bool operator==(const Person&, const Person&) = default;
};

// A mediator of the people's mediation committee belongs to no institution; who mediates for their own house
// is none of it.
bool is_of_committee(const Person& person);

// Whom a complaint is against: a branch, and the staff that were named, as far as they are known.
struct Respondent {
    BranchId branch;
    std::vector<PersonId> staff;

    friend bool operator==(const Respondent&, const Respondent&) = default;
};

} // namespace fengqiao
