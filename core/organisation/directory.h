#pragma once

#include "core/basics/result.h"
#include "core/organisation/organisation.h"

#include <map>
#include <unordered_map>

namespace fengqiao {

// What a directory is made of, in any order.
struct DirectoryRecords {
    std::vector<Institution> institutions;
    std::vector<ServiceStation> stations;
    std::vector<Branch> branches;
    std::vector<Person> people;
};

// Why somebody must not handle a complaint (Order 2020-3 Art. 17).
enum class Recusal { None, NamedInComplaint, DirectLine, UnknownPerson };

// Who and what there is, and who stands above whom. Never changes: a newer feed makes a new one.
class Directory {
public:
    // BadFile with a sentence when an id, or a staff number, stands twice, when something refers to what is
    // not there, when a place does not fit together, or when superiors go round in a circle.
    static Result<Directory> make(DirectoryRecords records);

    // nullptr for what is not there.
    [[nodiscard]] const Institution* find(InstitutionId id) const;
    [[nodiscard]] const ServiceStation* find(StationId id) const;
    [[nodiscard]] const Branch* find(BranchId id) const;
    [[nodiscard]] const Person* find(PersonId id) const;
    [[nodiscard]] const Person* find_staff_number(std::string_view number) const;

    [[nodiscard]] const DirectoryRecords& records() const { return records_; }
    [[nodiscard]] std::vector<const Branch*> branches_of(StationId station) const;
    [[nodiscard]] std::vector<const Branch*> branches_of(InstitutionId institution) const;
    [[nodiscard]] std::vector<const Person*> people_of(BranchId branch) const;
    [[nodiscard]] std::vector<const Person*> people_with(Role role,
                                                         const WorkPlace& place) const; // exactly there

    // The branch's way up; all zero for an unknown branch.
    [[nodiscard]] WorkPlace place_of(BranchId branch) const;
    // The mediators of the people's mediation committee.
    [[nodiscard]] std::vector<const Person*> committee() const;
    // True when `person` works at the branch, at its station or at its institution's headquarters.
    [[nodiscard]] bool serves(const Person& person, BranchId branch) const;
    // The immediate superiors: the one that is named, else the heads of their branch; may be empty.
    [[nodiscard]] std::vector<const Person*> superiors_of(const Person& person) const;
    [[nodiscard]] bool is_direct_superior(const Person& upper, const Person& lower) const;
    // Their immediate superiors, and those directly under them.
    [[nodiscard]] std::vector<PersonId> direct_line_of(PersonId person) const;
    // Nobody verifies a complaint against themselves, their immediate superior or somebody directly under
    // them.
    [[nodiscard]] Recusal recusal(PersonId handler, const Respondent& respondent) const;
    [[nodiscard]] bool may_handle(PersonId handler, const Respondent& respondent) const {
        return recusal(handler, respondent) == Recusal::None;
    }

private:
    explicit Directory(DirectoryRecords records);

    DirectoryRecords records_;
    std::unordered_map<InstitutionId, std::size_t> institutions_;
    std::unordered_map<StationId, std::size_t> stations_;
    std::unordered_map<BranchId, std::size_t> branches_;
    std::unordered_map<PersonId, std::size_t> people_;
    std::map<std::string, std::size_t, std::less<>> staff_numbers_;
};

// True when `upper` is an organ strictly above `lower` in the same institution: a station above its branches,
// an institution above both (who re-examines, Order 2020-3 Art. 20; who approves an extension, Art. 18).
bool is_above(const WorkPlace& upper, const WorkPlace& lower);

} // namespace fengqiao
