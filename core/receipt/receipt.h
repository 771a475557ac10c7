#pragma once

#include <string>
#include <vector>

namespace fengqiao {

// A square code as modules, true where dark. The quiet zone is the drawer's.
struct CodeModules {
    int size{0};
    std::vector<bool> dark; // size * size, row by row

    [[nodiscard]] bool at(int column, int row) const {
        return dark[static_cast<std::size_t>(row * size + column)];
    }
    friend bool operator==(const CodeModules&, const CodeModules&) = default;
};

enum class LineStyle { Title, Place, Number, Pair, Words, Small, Rule, Code, Blank };

// One line of paper. A pair has a label and a value; a blank has a label, or none, and a line to write on; a
// code line holds nothing: the code is the receipt's.
struct ReceiptLine {
    LineStyle style{};
    std::string label;
    std::string value;

    friend bool operator==(const ReceiptLine&, const ReceiptLine&) = default;
};

// What it is printed on: the roll of a receipt printer, 80 mm wide, or A4.
enum class Sheet { Roll, A4 };

// A receipt laid out once: the glass shows it, the paper prints it, the test reads it.
struct Receipt {
    std::string number; // twelve digits
    std::vector<ReceiptLine> lines;
    std::string code_text; // what the code says: number and receipt code, nothing personal
    Sheet sheet{Sheet::Roll};

    friend bool operator==(const Receipt&, const Receipt&) = default;
};

} // namespace fengqiao
