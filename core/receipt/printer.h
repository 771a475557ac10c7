#pragma once

#include "core/basics/result.h"
#include "core/receipt/receipt.h"

namespace fengqiao {

// Puts a receipt on paper, or where paper would come from.
class Printer {
public:
    virtual ~Printer() = default;
    // PaperOut, PrinterGone; returning well means that the whole receipt was handed over.
    virtual Result<void> print(const Receipt& receipt, const CodeModules& code) = 0;
};

} // namespace fengqiao
