#pragma once

#include "core/casework/case.h"
#include "core/headquarters/case_list.h"
#include "core/sync/feed_document.h"

#include <unordered_map>

namespace fengqiao {

// What headquarters tells a branch's terminals, made of a case and of what could be opened of its events.

using OpenedBodies = std::unordered_map<EventId, EventBody>;

// The words of an act, for the timeline; empty when it has none or they were not opened.
std::string words_of(const EventBody& body);

// The name, phone and story of the submission; all empty when it was not opened.
PersonalDetails complainant_of(const Case& the_case, const OpenedBodies& opened);

// The blocks of the decision that stands; nullopt when there is none or it was not opened.
std::optional<DecisionBlocks> standing_blocks(const Case& the_case, const OpenedBodies& opened);

// Only the newest `entries_with_words` lines carry words: a document has a largest size. The case must have
// been filed.
CaseDocument case_document(const Case& the_case, const CaseLine& line, const OpenedBodies& opened,
                           std::size_t entries_with_words = document_timeline_max);

} // namespace fengqiao
