#pragma once

#include "core/casework/event_body.h"
#include "core/journal/event_type.h"

namespace fengqiao {

// The frozen number of what a body says. An Unknown gives the number it carried, which may stand for no
// enumerator.
EventType type_of(const EventBody& body);

// The body without what is sealed: names, phones, words, the blocks of a decision. A case is folded from this
// part alone, so that it stays the same after personal data was erased.
EventBody open_part(EventBody body);

// The names of the blocks of Art. 19 that are blank. A decision is refused at the door while any is; the fold
// does not look, because it reads no sealed words.
enum class DecisionBlock : std::uint8_t { Finding, Basis, Reasons, Remedies };
std::vector<DecisionBlock> blank_blocks(const DecisionBlocks& blocks);

} // namespace fengqiao
