#pragma once

#include "core/headquarters/case_list.h"

#include <array>
#include <string_view>

namespace fengqiao::headquarters::console {

// The work lists a desk keeps at hand: 全部, 待办, 今日到期, 已逾期, 差评回访.
inline constexpr std::array<std::string_view, 5> views{"all", "todo", "due_today", "overdue", "bad_rating"};

// What a view narrows the list to, for this person on this day. To do: wherever the one table lets
// them take the next step, so also the notice of what headquarters decided. nullopt for a word that is no
// view.
std::optional<CaseFilter> filter_of(std::string_view view, const Person& person, Day today);

} // namespace fengqiao::headquarters::console
