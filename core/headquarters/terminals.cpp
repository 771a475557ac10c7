#include "core/headquarters/terminals.h"

#include <algorithm>

namespace fengqiao {

const KeyBytes* TerminalRecord::signing_key_of(std::uint32_t number) const {
    if (number == key_number) return &signing_key;
    const auto former = std::ranges::find(former_keys, number, &FormerKey::number);
    return former == former_keys.end() ? nullptr : &former->key;
}

std::optional<KeyRenewal> TerminalRecord::renewal_due(Instant now) const {
    if (revoked || now - key_since < signing_key_life) return std::nullopt;
    std::uint32_t newest = key_number;
    for (const FormerKey& former : former_keys)
        newest = std::max(newest, former.number);
    return KeyRenewal{key_number, newest + 1};
}

TerminalTrouble trouble_of(HeadquartersAlarm alarm) {
    switch (alarm) {
    case HeadquartersAlarm::TwoLiveJournals: return TerminalTrouble::TwoLiveJournals;
    case HeadquartersAlarm::RotationsMany: return TerminalTrouble::RotationsMany;
    case HeadquartersAlarm::EventsMissing: return TerminalTrouble::EventsMissing;
    case HeadquartersAlarm::OwnLogShorter: return TerminalTrouble::OwnLogShorter;
    }
    return TerminalTrouble::TwoLiveJournals;
}

} // namespace fengqiao
