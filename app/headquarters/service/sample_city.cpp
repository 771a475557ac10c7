#include "core/headquarters/sample_city.h"
#include "app/headquarters/service.h"
#include "core/headquarters/branch_code.h"
#include "platform/sqlite/database/database.h"
#include "platform/wire/word_tables.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fengqiao::headquarters {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr const char* list_name = "sample-city.json";

std::string digits(Random& random, std::size_t count) {
    std::string text;
    for (std::size_t at = 0; at < count; ++at)
        text += static_cast<char>('0' + random.below(10));
    return text;
}

std::string new_pin(Random& random, std::string_view staff_number) {
    std::string pin = digits(random, 6);
    while (is_weak_pin(pin, staff_number))
        pin = digits(random, 6);
    return pin;
}

// Three groups of four that can be read from paper: sixty bits.
std::string new_password(Random& random) {
    Bytes chance(8);
    random.fill(chance);
    const std::string text = to_base32(chance);
    return text.substr(0, 4) + "-" + text.substr(4, 4) + "-" + text.substr(8, 4);
}

ordered_json place_json(const DirectoryRecords& city) {
    ordered_json branches = ordered_json::array();
    for (const Branch& branch : city.branches)
        branches.push_back({{"id", branch.id.hex()},
                            {"code", branch_code(city, branch.id)},
                            {"name", branch.name.zh},
                            {"station", branch.station.hex()}});
    return branches;
}

ordered_json person_json(const Person& person, const std::string& pin, const std::string& password) {
    ordered_json roles = ordered_json::array();
    for (const Role role : person.roles.list())
        roles.push_back(wire::word_of(role));
    ordered_json entry{{"staff_number", person.staff_number}, {"name", person.name}, {"roles", roles}};
    if (!person.place.branch.is_zero()) entry["branch"] = person.place.branch.hex();
    if (!pin.empty()) entry["pin"] = pin;
    if (!password.empty()) entry["password"] = password;
    return entry;
}

// Readable by its owner alone from its first byte on.
Result<void> write_list(const fs::path& file, const std::string& text) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return trouble(TroubleKind::StoreBroken,
                       file.string() + ": cannot be written; look at the folder's rights");
    ::fchmod(descriptor, 0600);
    const bool written = ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    ::close(descriptor);
    if (!written) return trouble(TroubleKind::DiskFull, file.string() + ": could not be written whole");
    return sqlite::sync_to_disk(file);
}

} // namespace

Result<std::optional<std::string>> create_sample_city(const HeadquartersService& service,
                                                      const fs::path& data_folder) {
    const DirectoryRecords city = sample_city();
    const auto known = service.people().directory();
    if (!known) return std::unexpected(known.error());
    if ((**known).find(city.branches.front().id) != nullptr) return std::optional<std::string>{};

    ordered_json people = ordered_json::array();
    std::vector<Credentials> credentials;
    for (const Person& person : city.people) {
        Credentials secret{person.id, {}, {}};
        if (uses_glass(person)) secret.pin = new_pin(service.random(), person.staff_number);
        if (uses_console(person)) secret.password = new_password(service.random());
        people.push_back(person_json(person, secret.pin.value_or(""), secret.password.value_or("")));
        credentials.push_back(std::move(secret));
    }
    const ordered_json list{{"branches", place_json(city)}, {"people", people}};
    const std::string text = list.dump(2) + "\n";
    // The list first: pins and passwords that nobody can read any more would be worse than none.
    if (auto written = write_list(data_folder / list_name, text); !written)
        return std::unexpected(written.error());
    if (auto kept = service.people().keep(city, credentials); !kept) return std::unexpected(kept.error());
    return std::optional{text};
}

} // namespace fengqiao::headquarters
