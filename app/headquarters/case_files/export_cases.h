#pragma once

#include "app/headquarters/statistics/organisation_choice.h"
#include "core/casework/rule_book.h"
#include "core/catalogue/catalogue.h"
#include "core/headquarters/fold_listener.h"

#include <ostream>

namespace fengqiao::headquarters {

// Cases received from `from` to `to`, both days included.
struct ExportWish {
    Day from{};
    Day to{};
    OrganisationChoice organisation;
};

struct ExportWords {
    const Directory& directory;
    const Catalogue& catalogue;
    const RuleBook& rules;
};

// Writes cases as the lines of a table as they are read, a few hundred in memory at a time. Nothing personal
// is in them. To be handed to CaseDesk::read_all.
class CaseExport final : public FoldListener {
public:
    // Writes the first line, which names the columns of export_columns.h.
    CaseExport(const ExportWish& wish, const ExportWords& words, std::ostream& out);

    void folded(const Folded& change) override;

private:
    struct Line;
    [[nodiscard]] bool is_wished(BranchId branch, Day received) const;
    void write(const Case& the_case);
    void write(const Imported& imported);
    void write(const Line& line);

    ExportWish wish_;
    ExportWords words_;
    std::ostream& out_;
};

} // namespace fengqiao::headquarters
