#include "app/kiosk/start/enrol.h"

#include "platform/crypto/os_random.h"
#include "platform/system/durable_file.h"
#include "platform/uplink/enrolment.h"

#include <fstream>

namespace fengqiao::kiosk {
namespace {

std::string first_line_of(const char* file) {
    std::string line;
    std::getline(std::ifstream{file}, line);
    return line;
}

std::string system_name() {
    constexpr std::string_view key = "PRETTY_NAME=\"";
    std::ifstream file{"/etc/os-release"};
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(key) && line.ends_with('"'))
            return line.substr(key.size(), line.size() - key.size() - 1);
    return "unknown";
}

wire::DeviceFacts device_facts(const PanelConfig& panel) {
    return {.program_version = FENGQIAO_VERSION,
            .system = system_name(),
            .machine = first_line_of("/sys/class/dmi/id/product_name"),
            .screen = std::to_string(panel.width_px) + "x" + std::to_string(panel.height_px)};
}

} // namespace

Result<BranchFacts> enrol_terminal(const KioskConfig& config, const std::string& code) {
    const auto root = uplink::load_public_root(config.root_key_file);
    if (!root) return std::unexpected(root.error());
    if (auto made = system::ensure_folder(config.data_folder); !made) return std::unexpected(made.error());
    crypto::OsRandom random;
    return uplink::enrol(uplink::IdentityFiles{config.data_folder},
                         {.headquarters = config.headquarters,
                          .line = {.ca_file = config.ca_file},
                          .root = *root,
                          .code = code,
                          .device = device_facts(config.panel)},
                         random);
}

} // namespace fengqiao::kiosk
