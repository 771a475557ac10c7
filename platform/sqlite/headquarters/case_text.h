#pragma once

#include "core/basics/result.h"
#include "core/casework/case.h"

namespace fengqiao::sqlite {

// A folded case as the store keeps it. nullopt while events are held that wait for the submission, and for a
// case that would not be read back as it is: such a case is folded from its events whenever it is needed.
std::optional<Bytes> case_text(const Case& the_case);

// StoreBroken when the text is not what case_text wrote.
Result<Case> read_case_text(ByteView text);

} // namespace fengqiao::sqlite
