#include "platform/voice/private_output/headphone_switch.h"

#include <array>
#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace fengqiao::voice {

// Opened anew each time: a handset that was unplugged and came back is another device under the same name.
bool HeadphoneSwitch::is_plugged_in() const {
    if (device_.empty()) return false;
    const int file = ::open(device_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (file < 0) return false;
    std::array<unsigned char, (SW_MAX + 8) / 8> switches{};
    const bool told = ::ioctl(file, EVIOCGSW(switches.size()), switches.data()) >= 0;
    ::close(file);
    return told && (switches[SW_HEADPHONE_INSERT / 8] >> (SW_HEADPHONE_INSERT % 8) & 1) != 0;
}

} // namespace fengqiao::voice
