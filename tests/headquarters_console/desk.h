#pragma once

#include "tests/support/test_headquarters/test_headquarters.h"

#include <nlohmann/json.hpp>

namespace fengqiao {

// What the console's interface answered.
struct Said {
    int status{0};
    nlohmann::json body;
    http::Answer whole;

    [[nodiscard]] std::string code() const { return body.value("code", ""); }
    [[nodiscard]] std::string message() const { return body.value("message", ""); }
};

// A browser at the desk, without its pages: keeps the cookie it is given and says where it comes from.
class Browser {
public:
    explicit Browser(TestHeadquarters& office);

    Said get(const std::string& path, std::vector<http::Header> headers = {});
    Said post(const std::string& path, const nlohmann::json& body);
    // As somebody else's page would send it: with these headers only, and the cookie.
    Said post_with(const std::string& path, const nlohmann::json& body, std::vector<http::Header> headers);
    Said sign_in(const std::string& staff_number, const std::string& password);

    [[nodiscard]] std::string origin() const { return origin_; }
    [[nodiscard]] const std::string& cookie() const { return cookie_; } // name=value
    void forget_cookie() { cookie_.clear(); }

private:
    Said perform(http::Call call);

    std::string origin_;
    std::unique_ptr<http::Client> client_;
    std::string cookie_;
};

// Headquarters of the sample city with built pages of two lines, a terminal of the first branch, and one case
// that was passed up to the station.
class Desk {
public:
    Desk();

    // A case filed at the branch, accepted, and, if wished, passed up to the station.
    CaseId file(const std::string& number, bool passed_up);
    void pass(); // the terminal's pass, and everything folded
    // The station officer's browser, signed in.
    [[nodiscard]] Browser officer();

    OwnFolder folder;
    TestHeadquarters office;
    std::unique_ptr<TestTerminal> terminal;

private:
    static std::filesystem::path pages_in(const std::filesystem::path& folder);
};

// What the page sends for a decision with every block filled in.
nlohmann::json whole_decision();
std::string case_path(CaseId the_case, const std::string& after = "");

} // namespace fengqiao
