#pragma once

#include "app/kiosk/start.h"
#include "tests/benchmarks/ground/child.h"
#include "tests/benchmarks/ground/folder.h"

#include <memory>

namespace fengqiao::benchmarks {

// A log nobody reads.
class Silence final : public ServiceLog {
public:
    void note(std::string_view) override {}
    void alarm(std::string_view) override {}
};

// One branch as packaging/run sets it up: headquarters of the sample city serving over loopback TLS as a
// process of its own, and a terminal that was enrolled with a printed code and knows who works there.
class Branch {
public:
    // Trouble: the first command that did not succeed, with what it said.
    static Result<std::unique_ptr<Branch>> found(const std::filesystem::path& ground);

    [[nodiscard]] const KioskConfig& config() const { return config_; }
    [[nodiscard]] std::filesystem::path config_file() const { return folder_ / "kiosk.toml"; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
    // What a visit knows of who signs in at the glass, as packaging/run tells it: $lobby and $pin. The file's
    // name.
    [[nodiscard]] Result<std::string> write_lobby();
    [[nodiscard]] Child& headquarters() { return *headquarters_; }

    // The same terminal with the largest type; the file's name.
    [[nodiscard]] Result<std::string> write_largest();

    // The terminal without a glass, as its program opens it by one of its files.
    [[nodiscard]] Result<std::unique_ptr<kiosk::Start>> open();
    [[nodiscard]] Result<std::unique_ptr<kiosk::Start>> open(const std::string& file);
    // A whole pass, by a terminal that is opened for it.
    Result<void> pass(std::chrono::minutes at_most);

private:
    explicit Branch(const std::filesystem::path& ground) : folder_{ground} {}
    Result<void> set_up();
    Result<std::string> command(const std::vector<std::string>& words);
    Result<void> serve();
    Result<void> write_config(const std::string& address);

    Folder folder_;
    Silence log_;
    std::unique_ptr<Child> headquarters_;
    KioskConfig config_;
};

} // namespace fengqiao::benchmarks
