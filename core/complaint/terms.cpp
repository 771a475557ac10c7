#include "core/complaint/terms.h"

#include <utility>

namespace fengqiao {

std::string_view code_of(IntakeChannel channel) {
    switch (channel) {
    case IntakeChannel::Kiosk: return "K";
    case IntakeChannel::Counter: return "C";
    case IntakeChannel::Phone: return "P";
    case IntakeChannel::Web: return "W";
    case IntakeChannel::Letter: return "L";
    case IntakeChannel::Hotline: return "H";
    case IntakeChannel::Regulator: return "R";
    case IntakeChannel::Petition: return "G";
    case IntakeChannel::Court: return "T";
    case IntakeChannel::Media: return "M";
    }
    std::unreachable();
}

std::string_view code_of(Title title) {
    switch (title) {
    case Title::None: return "";
    case Title::Mister: return "Y01";
    case Title::Madam: return "Y02";
    }
    std::unreachable();
}

} // namespace fengqiao
