#include "tests/headquarters_service/city.h"

#include "core/basics/check.h"

#include <cstdlib>

namespace fengqiao::headquarters {
namespace {

std::filesystem::path folder_of_test() {
    std::string pattern = (std::filesystem::temp_directory_path() / "fengqiao-XXXXXX").string();
    check(mkdtemp(pattern.data()) != nullptr, "a test gets a folder of its own");
    return pattern;
}

// A city takes seconds to make (every pin and password is worked through Argon2id), so it is made once and
// copied.
class Model {
public:
    Model() : root_{crypto::SigningKey::make(random_)} {
        const TownClock clock;
        const auto service =
            HeadquartersService::open({folder_, "assets", days{0}}, Presence::Command, clock, random_);
        if (!service) FAIL(service.error().text);
        REQUIRE((**service).keys().vouch(root_));
        const auto created = create_sample_city(**service, folder_);
        REQUIRE(created);
        REQUIRE(*created);
        list_ = **created;
    }
    ~Model() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Model(const Model&) = delete;
    Model& operator=(const Model&) = delete;

    [[nodiscard]] const crypto::SigningKey& root() const { return root_; }
    [[nodiscard]] const std::string& list() const { return list_; }
    void copy_to(const std::filesystem::path& folder) const {
        std::filesystem::copy(folder_, folder, std::filesystem::copy_options::recursive);
    }

private:
    std::filesystem::path folder_{folder_of_test()};
    SeededRandom random_{6};
    crypto::SigningKey root_;
    std::string list_;
};

const Model& model() {
    static const Model made;
    return made;
}

} // namespace

City::City(Presence presence, days horizon)
    : folder_{folder_of_test()},
      presence_{presence},
      horizon_{horizon},
      city_{sample_city()},
      list_{model().list()} {
    model().copy_to(folder_);
    open();
}

const crypto::SigningKey& City::root() const {
    return model().root();
}

City::~City() {
    service_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void City::open() {
    auto opened = HeadquartersService::open({folder_, "assets", horizon_}, presence_, clock_, random_);
    if (!opened) FAIL(opened.error().text);
    service_ = std::move(*opened);
}

std::string City::password_of(const std::string& staff_number) const {
    const auto at = list_.find("\"" + staff_number + "\"");
    const std::string mark = "\"password\": \"";
    const auto from = list_.find(mark, at) + mark.size();
    return list_.substr(from, list_.find('"', from) - from);
}

PersonId City::person(std::string_view staff_number) const {
    for (const Person& person : city_.people) {
        if (person.staff_number == staff_number) return person.id;
    }
    FAIL("no such person in the sample city");
    return {};
}

} // namespace fengqiao::headquarters
