#include "core/headquarters/branch_code.h"

#include <algorithm>

namespace fengqiao {
namespace {

std::string_view word_of(InstitutionKind kind) {
    switch (kind) {
    case InstitutionKind::Bank: return "BANK-";
    case InstitutionKind::Insurer: return "INSURER-";
    }
    std::unreachable();
}

struct CodedBranch {
    BranchId branch;
    std::string code;
};

std::vector<CodedBranch> codes_of(const DirectoryRecords& records) {
    std::vector<const Branch*> ordered;
    for (const Branch& branch : records.branches)
        ordered.push_back(&branch);
    std::ranges::sort(ordered, {}, [](const Branch* branch) { return branch->id; });
    std::array<int, institution_kind_count> counted{};
    std::vector<CodedBranch> codes;
    for (const Branch* branch : ordered) {
        const auto of = std::ranges::find(records.institutions, branch->institution, &Institution::id);
        if (of == records.institutions.end()) continue;
        const int number = ++counted[static_cast<std::size_t>(of->kind)];
        codes.push_back({branch->id, std::string{word_of(of->kind)} + std::to_string(number)});
    }
    return codes;
}

} // namespace

std::string branch_code(const DirectoryRecords& records, BranchId branch) {
    const auto codes = codes_of(records);
    const auto found = std::ranges::find(codes, branch, &CodedBranch::branch);
    return found == codes.end() ? std::string{} : found->code;
}

std::optional<BranchId> branch_of_code(const DirectoryRecords& records, std::string_view code) {
    const auto codes = codes_of(records);
    const auto found = std::ranges::find(codes, code, &CodedBranch::code);
    return found == codes.end() ? std::nullopt : std::optional{found->branch};
}

} // namespace fengqiao
