#include "core/headquarters/terminals.h"

namespace fengqiao {

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
