#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/findings.h"
#include "app/headquarters/commands/numbers.h"
#include "app/headquarters/commands/opening.h"
#include "app/headquarters/routes.h"
#include "app/headquarters/stop_signal.h"

#include <fstream>
#include <iostream>

namespace fengqiao::headquarters {
namespace {

namespace fs = std::filesystem;

class StandardErrorLog final : public CallLog {
public:
    explicit StandardErrorLog(const Clock& clock) : clock_{clock} {}
    void line(std::string_view text) override {
        const std::string whole = iso_date_time(clock_.now()) + ' ' + std::string{text} + '\n';
        const std::lock_guard lock{mutex_};
        std::cerr << whole << std::flush;
    }

private:
    const Clock& clock_;
    std::mutex mutex_;
};

// The files of --certificate and --key; without them those of a private authority in the data folder, which
// terminals pin.
Result<Listening> listening_of(const Given& given) {
    const auto port = number_of(given, "--port", UINT16_MAX);
    if (!port) return std::unexpected(port.error());
    Listening listening{given.text("--address"), static_cast<std::uint16_t>(*port),
                        given.text("--certificate"), given.text("--key")};
    if (listening.certificate_file.empty() != listening.key_file.empty())
        return trouble(TroubleKind::BadInput, "give --certificate and --key together, or neither");
    if (!listening.certificate_file.empty()) return listening;
    return with_own_certificate(listening, fs::path{given.text("--data")} / "tls");
}

std::string address_of(const std::string& address, std::uint16_t port) {
    const bool sixes = address.contains(':');
    return "https://" + (sixes ? "[" + address + "]" : address) + ":" + std::to_string(port);
}

// Whole or not at all: whoever waits for the file may read it as soon as it is there.
Result<void> write_ready_file(const fs::path& file, const std::string& address) {
    fs::path unfinished = file;
    unfinished += ".new";
    std::ofstream{unfinished} << address << '\n';
    std::error_code failed;
    fs::rename(unfinished, file, failed);
    if (failed)
        return trouble(TroubleKind::StoreBroken,
                       file.string() + " cannot be written; name another --ready-file");
    return {};
}

Result<void> tell_ready(const Given& given, std::uint16_t port) {
    const std::string address = address_of(given.text("--address"), port);
    if (given.has("--ready-file")) {
        if (auto written = write_ready_file(given.text("--ready-file"), address); !written) return written;
    }
    std::cout << "ready " << address << std::endl;
    return {};
}

Result<int> run(const Given& given, const Tools& tools) {
    const StopSignal stop;
    const fs::path web = given.text("--web");
    std::error_code ignored; // what cannot be looked at is not there
    if (given.has("--web") && !fs::is_directory(web, ignored))
        return trouble(TroubleKind::NotFound,
                       "there is no folder " + web.string() + " for the console's pages");
    const auto horizon = number_of(given, "--restore-horizon", 3650);
    if (!horizon) return std::unexpected(horizon.error());
    StandardErrorLog log{tools.clock};
    const auto service = open_service(given, tools, {Presence::Server, true, days{*horizon}});
    if (!service) return std::unexpected(service.error());
    BackRoom back_room{2}; // goes before the service: what waits in it still asks the desks
    const auto listening = listening_of(given);
    if (!listening) return std::unexpected(listening.error());
    const Premises premises{**service, back_room, log, web};
    auto routes = make_routes(premises);
    if (!web.empty()) {
        if (auto added = add_console(routes, premises); !added) return std::unexpected(added.error());
    }
    const auto server = open_server(*listening, std::move(routes));
    if (!server) return std::unexpected(server.error());
    if (auto note = calendar_note((**service).calendar(), day_in_china(tools.clock.now())); !note.empty()) {
        note.pop_back(); // its line end
        log.line(note);
    }
    if (auto told = tell_ready(given, (**server).port()); !told) return std::unexpected(told.error());
    stop.wait();
    (**server).stop();
    return 0;
}

} // namespace

Command serve_command() {
    return {"serve",
            "Answers terminals and the console over HTTPS until it is told to stop by Ctrl-C or SIGTERM; "
            "what has been received by then is still answered. Prints one line, ready and its address, when "
            "it accepts connections. Its log goes to standard error and holds no personal data.",
            with_opening({
                {"--address", "ADDRESS", "The address to listen on, a number and not a name.", false,
                 "127.0.0.1"},
                {"--port", "N", "The port to listen on. 0 takes any free one.", false, "8443"},
                {"--web", "FOLDER", "The folder with the console's pages.", false, ""},
                {"--ready-file", "FILE", "A file the address is written into when connections are accepted.",
                 false, ""},
                {"--certificate", "FILE",
                 "The certificate to show, PEM. Without it a private authority is made in the data folder's "
                 "tls, whose ca.pem terminals pin.",
                 false, ""},
                {"--key", "FILE", "The private key of --certificate, PEM.", false, ""},
                {"--restore-horizon", "DAYS",
                 "How old a backup may be that this headquarters is ever restored from. Terminals keep what "
                 "is younger.",
                 false, "35"},
            }),
            run};
}

} // namespace fengqiao::headquarters
