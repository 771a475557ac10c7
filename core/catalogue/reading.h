#pragma once

#include "core/catalogue/catalogue.h"
#include "core/catalogue/table.h"

#include <map>

namespace fengqiao {

// A catalogue on its way: what has been read, where each code stands, and what was wrong.
struct Reading {
    struct Stand {
        std::string where; // file:line
        std::optional<Facet> facet;
    };

    const std::map<std::string, std::string>& files;
    CatalogueTables tables{};
    Faults faults{};
    std::map<std::string, Stand, std::less<>> codes{};

    // False, with a fault, when the code is not made of capitals and digits or stands somewhere already.
    bool claim(std::string_view file, const CsvRow& row, std::optional<Facet> facet);
    [[nodiscard]] bool holds(Facet facet, std::string_view code) const;
    void wrong(std::string_view file, const CsvRow& row, std::string_view reason);
};

// Each adds its tables to `reading`, in this order: the later ones refer to codes of the earlier ones.
void read_entries(Reading& reading);
void read_tiles(Reading& reading);
void read_phrases(Reading& reading);
void read_patterns(Reading& reading);

} // namespace fengqiao
