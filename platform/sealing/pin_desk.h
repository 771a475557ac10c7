#pragma once

#include "core/kiosk/ports.h"
#include "platform/crypto/secret_bytes.h"

namespace fengqiao::sealing {

// Compares six digits with a kept staff document, whose verifier is keyed with the terminal's own key
// (DECISIONS 23). Takes as long for a wrong pin as for the right one.
class PinDesk final : public PinCheck {
public:
    explicit PinDesk(ByteView terminal_key) : key_{crypto::SecretBytes::copy_of(terminal_key)} {}

    Result<bool> matches(const StaffDocument& person, std::string_view pin) const override;

private:
    crypto::SecretBytes key_;
};

} // namespace fengqiao::sealing
