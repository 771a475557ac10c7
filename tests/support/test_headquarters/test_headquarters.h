#pragma once

#include "app/headquarters/routes.h"
#include "core/basics/check.h"
#include "core/headquarters/sample_city.h"
#include "platform/crypto/os_random.h"
#include "platform/system/system_clock.h"
#include "tests/support/test_terminal/test_terminal.h"

namespace fengqiao {

// A folder of a test's own that goes when the test does.
class OwnFolder {
public:
    OwnFolder();
    ~OwnFolder();
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

// Headquarters of the sample city in this process: the real store, the real server over TLS on a free port.
class TestHeadquarters {
public:
    // With the console's pages and interface too, when `web` names the built pages.
    explicit TestHeadquarters(std::filesystem::path web = {});
    ~TestHeadquarters();
    TestHeadquarters(const TestHeadquarters&) = delete;
    TestHeadquarters& operator=(const TestHeadquarters&) = delete;

    void open();  // does nothing while it is open
    void close(); // what is under way is finished

    [[nodiscard]] headquarters::HeadquartersService& service() { return *service_; }
    [[nodiscard]] HeadquartersLine line() const;
    [[nodiscard]] std::string url() const { return "https://127.0.0.1:" + std::to_string(server_->port()); }
    [[nodiscard]] const std::filesystem::path& folder() const { return data_; }

    // The branches of the sample city, and its people by staff number.
    [[nodiscard]] BranchId branch(std::size_t at = 0) const { return sample_city().branches.at(at).id; }
    [[nodiscard]] PersonId person(std::string_view staff_number) const;
    // Of the console, as create-sample-city printed it.
    [[nodiscard]] std::string password(const std::string& staff_number) const;
    // A printed enrolment code.
    [[nodiscard]] std::string code(BranchId branch);
    // A terminal of that branch, enrolled over the line.
    [[nodiscard]] std::unique_ptr<TestTerminal> terminal(BranchId branch);

    // Everything accepted is folded.
    void catch_up();
    [[nodiscard]] Case folded(CaseId the_case); // as headquarters' own officer reads it
    [[nodiscard]] std::string log() const;

private:
    class Lines final : public headquarters::CallLog {
    public:
        void line(std::string_view text) override;
        [[nodiscard]] std::string text() const;

    private:
        mutable std::mutex mutex_;
        std::string text_;
    };

    OwnFolder folder_;
    std::filesystem::path web_;
    std::filesystem::path data_{folder_.path() / "data"};
    crypto::OsRandom random_;
    system::SystemClock clock_{*system::SystemClock::of_this_machine()};
    crypto::PublicSigningKey root_{};
    Lines lines_;
    std::unique_ptr<headquarters::HeadquartersService> service_;
    std::unique_ptr<headquarters::BackRoom> back_room_;
    std::unique_ptr<http::Server> server_;
};

} // namespace fengqiao
