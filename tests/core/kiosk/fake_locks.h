#pragma once

#include "core/kiosk/ports.h"

#include <map>

namespace fengqiao {

class MemoryAttempts : public AttemptStore {
public:
    Result<Attempts> attempts(std::string_view at) const override {
        const auto found = kept_.find(std::string{at});
        return found == kept_.end() ? Attempts{} : found->second;
    }
    Result<void> remember(std::string_view at, const Attempts& attempts) override {
        kept_[std::string{at}] = attempts;
        return {};
    }

private:
    std::map<std::string, Attempts> kept_;
};

// Everybody's pin is their staff number backwards.
class BackwardPins : public PinCheck {
public:
    Result<bool> matches(const StaffDocument& person, std::string_view pin) const override {
        ++asked;
        return std::string{person.staff_number.rbegin(), person.staff_number.rend()} == pin;
    }
    mutable int asked{0};
};

} // namespace fengqiao
