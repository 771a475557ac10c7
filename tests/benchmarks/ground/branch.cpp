#include "tests/benchmarks/ground/branch.h"

#include "app/kiosk/start/enrol.h"
#include "platform/settings/settings.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <thread>

namespace fengqiao::benchmarks {
namespace {

constexpr std::chrono::seconds patience_to_serve{60};

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

} // namespace

Result<std::unique_ptr<Branch>> Branch::found(const std::filesystem::path& ground) {
    std::unique_ptr<Branch> branch{new Branch{ground}};
    if (auto done = branch->set_up(); !done) return std::unexpected(done.error());
    return branch;
}

Result<std::string> Branch::command(const std::vector<std::string>& words) {
    std::vector<std::string> all{FENGQIAO_HEADQUARTERS};
    all.insert(all.end(), words.begin(), words.end());
    const auto said = folder_ / "said";
    if (run(all, said) != 0)
        return trouble(TroubleKind::StoreBroken, words.front() + ": " + first_line(content_of(said)));
    return content_of(said);
}

Result<void> Branch::set_up() {
    const std::string data = folder_ / "headquarters";
    const std::string root = folder_ / "root.key";
    const auto key = command({"make-root-key", "--root-key", root});
    if (!key) return std::unexpected(key.error());
    std::ofstream{folder_ / "root.pub"} << first_line(*key) << '\n';
    const auto city = command({"create-sample-city", "--data", data, "--root-key", root});
    if (!city) return std::unexpected(city.error());
    const auto code = command({"enrolment-code", "BANK-1", "--data", data});
    if (!code) return std::unexpected(code.error());
    if (auto serving = serve(); !serving) return serving;
    if (auto written = write_config(first_line(content_of(folder_ / "ready"))); !written) return written;
    const auto place = kiosk::enrol_terminal(config_, first_line(*code));
    if (!place) return std::unexpected(place.error());
    return pass(std::chrono::minutes{2});
}

Result<void> Branch::serve() {
    const std::filesystem::path ready = folder_ / "ready";
    headquarters_ = std::make_unique<Child>(std::vector<std::string>{FENGQIAO_HEADQUARTERS, "serve", "--data",
                                                                     folder_ / "headquarters", "--port", "0",
                                                                     "--ready-file", ready},
                                            folder_ / "headquarters.log");
    const auto until = std::chrono::steady_clock::now() + patience_to_serve;
    while (!content_of(ready).contains('\n') && std::chrono::steady_clock::now() < until) {
        if (!headquarters_->lives()) break;
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    if (!content_of(ready).empty()) return {};
    return trouble(TroubleKind::LineDown,
                   "headquarters did not serve: " + first_line(content_of(folder_ / "headquarters.log")));
}

Result<std::string> Branch::write_lobby() {
    const auto city =
        nlohmann::json::parse(content_of(folder_ / "headquarters" / "sample-city.json"), nullptr, false);
    if (!city.is_object()) return trouble(TroubleKind::NotFound, "the sample city's list cannot be read");
    for (const auto& person : city.value("people", nlohmann::json::array())) {
        if (!person.contains("pin")) continue;
        const std::string file = folder_ / "numbers";
        std::ofstream{file} << "lobby " << person.value("staff_number", "") << "\npin "
                            << person.value("pin", "") << '\n';
        return file;
    }
    return trouble(TroubleKind::NotFound, "nobody of the sample city signs in at a glass");
}

Result<void> Branch::write_config(const std::string& address) {
    const std::string folder = folder_.path();
    std::ofstream{config_file()} << "data_folder = \"" << folder << "/terminal\"\n"
                                 << "assets_folder = \"" FENGQIAO_BUILT "/assets\"\n"
                                 << "print_folder = \"" << folder << "/prints\"\n"
                                 << "[headquarters]\naddress = \"" << address << "\"\n"
                                 << "ca_file = \"" << folder << "/headquarters/tls/ca.pem\"\n"
                                 << "root_key_file = \"" << folder << "/root.pub\"\n"
                                 << "[panel]\ndiagonal_inches = 21.5\nwidth_px = 1920\nheight_px = 1080\n";
    auto config = settings::load_config(config_file().string());
    if (!config) return std::unexpected(config.error());
    config_ = std::move(*config);
    return {};
}

Result<std::string> Branch::write_largest() {
    const std::string file = folder_ / "largest.toml";
    std::ofstream out{file};
    out << "text_size = \"largest\"\n" << content_of(config_file());
    if (!out.flush()) return trouble(TroubleKind::StoreBroken, file + ": cannot be written");
    return file;
}

Result<std::unique_ptr<kiosk::Start>> Branch::open() {
    return kiosk::Start::open(config_, log_);
}

Result<std::unique_ptr<kiosk::Start>> Branch::open(const std::string& file) {
    const auto config = settings::load_config(file);
    if (!config) return std::unexpected(config.error());
    return kiosk::Start::open(*config, log_);
}

Result<void> Branch::pass(std::chrono::minutes at_most) {
    const auto start = open();
    if (!start) return std::unexpected(start.error());
    return (*start)->line().pass_now(at_most);
}

} // namespace fengqiao::benchmarks
