#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>

namespace fengqiao {

// Where a case stands (DOMAIN 4.1). Draft is a case whose submission is not known: drafts are never kept, so
// it means either that nothing happened yet, or that later events arrived before the submission.
enum class State : std::uint8_t {
    Draft,            // 填写中
    Registered,       // 已登记
    Handling,         // 办理中
    Decided,          // 已决定待告知
    Notified,         // 已告知待评价
    Recontact,        // 不满意再沟通
    MediationPending, // 待调解受理
    Mediating,        // 调解中
    Reexamination,    // 核查中
    Closed,           // 已办结
    Withdrawn,        // 已撤回
    Rejected,         // 不予办理
    Merged,           // 并案
    Archived,         // 已归档
};

inline constexpr std::array<State, 14> all_states{
    State::Draft,     State::Registered,       State::Handling,  State::Decided,       State::Notified,
    State::Recontact, State::MediationPending, State::Mediating, State::Reexamination, State::Closed,
    State::Withdrawn, State::Rejected,         State::Merged,    State::Archived,
};

// A few choices out of a small enumeration, as one row of a table names them.
template <class Choice> class ChoiceSet {
public:
    constexpr ChoiceSet(std::initializer_list<Choice> choices) {
        for (const Choice choice : choices)
            bits_ |= 1u << static_cast<unsigned>(choice);
    }
    [[nodiscard]] constexpr bool contains(Choice choice) const {
        return (bits_ >> static_cast<unsigned>(choice) & 1u) != 0;
    }

private:
    std::uint32_t bits_{0};
};

constexpr ChoiceSet<State> open_states{
    State::Registered, State::Handling,         State::Decided,   State::Notified,
    State::Recontact,  State::MediationPending, State::Mediating, State::Reexamination,
};

constexpr ChoiceSet<State> kept_states{
    State::Registered,       State::Handling,  State::Decided,       State::Notified, State::Recontact,
    State::MediationPending, State::Mediating, State::Reexamination, State::Closed,   State::Withdrawn,
    State::Rejected,         State::Merged,    State::Archived,
};

// Somebody still owes the customer something.
constexpr bool is_open(State state) {
    return open_states.contains(state);
}

} // namespace fengqiao
