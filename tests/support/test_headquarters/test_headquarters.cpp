#include "tests/support/test_headquarters/test_headquarters.h"

#include <cstdlib>
#include <fstream>
#include <iostream>

namespace fengqiao {
namespace {

// A founded sample city, closed. Its many pins and passwords take seconds, so a process founds one and every
// test begins with a copy.
struct FoundedCity {
    OwnFolder folder; // root.key, data
    crypto::PublicSigningKey root{};

    FoundedCity() {
        crypto::OsRandom random;
        const auto clock = system::SystemClock::of_this_machine();
        check(clock.has_value(), "the machine says which boot this is");
        const auto key = crypto::load_or_create_root_key(folder.path() / "root.key", random);
        check(key.has_value(), "a test's root key can be made");
        root = key->public_key();
        const auto data = folder.path() / "data";
        const auto service = headquarters::HeadquartersService::open(
            {data, "assets", days{0}}, headquarters::Presence::Command, *clock, random);
        if (!service) std::cerr << service.error().text << '\n';
        check(service.has_value(), "a test's headquarters opens");
        check((**service).keys().vouch(*key).has_value(), "the root key vouches for headquarters' keys");
        check(headquarters::create_sample_city(**service, data).has_value(), "the sample city fits together");
    }
};

const FoundedCity& founded_city() {
    static const FoundedCity city;
    return city;
}

} // namespace

OwnFolder::OwnFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "fengqiao-XXXXXX").string();
    check(mkdtemp(pattern.data()) != nullptr, "a test gets a folder of its own");
    path_ = pattern;
}

OwnFolder::~OwnFolder() {
    std::error_code ignored; // what stays behind is the machine's to clean
    std::filesystem::remove_all(path_, ignored);
}

void TestHeadquarters::Lines::line(std::string_view text) {
    const std::lock_guard lock{mutex_};
    text_.append(text).append("\n");
}

std::string TestHeadquarters::Lines::text() const {
    const std::lock_guard lock{mutex_};
    return text_;
}

TestHeadquarters::TestHeadquarters(std::filesystem::path web) : web_{std::move(web)} {
    std::filesystem::copy(founded_city().folder.path(), folder_.path(),
                          std::filesystem::copy_options::recursive);
    root_ = founded_city().root;
    open();
}

TestHeadquarters::~TestHeadquarters() {
    close();
}

void TestHeadquarters::open() {
    if (service_) return;
    auto service = headquarters::HeadquartersService::open({data_, "assets", days{0}},
                                                           headquarters::Presence::Server, clock_, random_);
    if (!service) std::cerr << service.error().text << '\n';
    check(service.has_value(), "a test's headquarters opens");
    service_ = std::move(*service);
    back_room_ = std::make_unique<headquarters::BackRoom>(2);
    const auto listening = headquarters::with_own_certificate({"127.0.0.1", 0, {}, {}}, data_ / "tls");
    check(listening.has_value(), "a test's headquarters has a certificate");
    const headquarters::Premises premises{*service_, *back_room_, lines_, web_};
    auto routes = headquarters::make_routes(premises);
    if (!web_.empty()) {
        const auto added = headquarters::add_console(routes, premises);
        if (!added) std::cerr << added.error().text << '\n';
        check(added.has_value(), "a test's headquarters has the console's built pages");
    }
    auto server = headquarters::open_server(*listening, std::move(routes));
    check(server.has_value(), "a test's headquarters finds a free port");
    server_ = std::move(*server);
}

void TestHeadquarters::close() {
    server_.reset();
    back_room_.reset();
    service_.reset();
}

HeadquartersLine TestHeadquarters::line() const {
    return {url(), (data_ / "tls" / "ca.pem").string(), root_};
}

PersonId TestHeadquarters::person(std::string_view staff_number) const {
    const auto directory = service_->people().directory();
    check(directory.has_value(), "the directory can be read");
    const Person* person = (**directory).find_staff_number(staff_number);
    check(person != nullptr, "the sample city has this person");
    return person->id;
}

std::string TestHeadquarters::password(const std::string& staff_number) const {
    std::ifstream file{data_ / "sample-city.json"};
    const std::string list{std::istreambuf_iterator<char>{file}, {}};
    const auto person = list.find("\"" + staff_number + "\"");
    const std::string mark = "\"password\": \"";
    const auto at = person == std::string::npos ? person : list.find(mark, person);
    check(at != std::string::npos, "this person of the sample city has a password");
    const auto from = at + mark.size();
    return list.substr(from, list.find('"', from) - from);
}

std::string TestHeadquarters::code(BranchId branch) {
    const auto code = service().terminals().make_code(branch);
    check(code.has_value(), "a code can be printed for a branch of the sample city");
    return wire::print_enrolment_code(*code);
}

std::unique_ptr<TestTerminal> TestHeadquarters::terminal(BranchId branch) {
    auto terminal = std::make_unique<TestTerminal>(line());
    const auto enrolled = terminal->enrol(code(branch));
    if (!enrolled) std::cerr << enrolled.error().text << '\n' << log();
    check(enrolled.has_value(), "a terminal with a good code is enrolled");
    return terminal;
}

void TestHeadquarters::catch_up() {
    check(service().folding().catch_up().has_value(), "what was accepted can be folded");
}

Case TestHeadquarters::folded(CaseId the_case) {
    catch_up();
    const auto view = service().cases().read(person("120001"), the_case);
    if (!view) std::cerr << view.error().text << '\n';
    check(view.has_value(), "the bank's headquarters reads a case of its branch");
    return view->folded;
}

std::string TestHeadquarters::log() const {
    return lines_.text();
}

} // namespace fengqiao
