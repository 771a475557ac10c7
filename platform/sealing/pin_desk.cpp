#include "platform/sealing/pin_desk.h"

#include "platform/crypto/password.h"

namespace fengqiao::sealing {

Result<bool> PinDesk::matches(const StaffDocument& person, std::string_view pin) const {
    return crypto::pin_matches({person.pin_salt, person.pin_hash}, pin, key_.view());
}

} // namespace fengqiao::sealing
