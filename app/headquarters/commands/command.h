#pragma once

#include "core/basics/clock.h"
#include "core/basics/random.h"
#include "core/basics/result.h"

#include <map>
#include <string>
#include <vector>

namespace fengqiao::headquarters {

// What a command can be told on the command line.
struct Option {
    std::string name;      // "--data", or "BRANCH" for an argument without dashes
    std::string value;     // how its value is called in the help: FOLDER; empty for a flag
    std::string help;      // a full sentence
    bool required{true};   // of a flag: ignored
    std::string otherwise; // the value when it is not given; empty: none
};

// What was told, by Option::name. Required options are there.
class Given {
public:
    explicit Given(std::map<std::string, std::string> values) : values_{std::move(values)} {}

    [[nodiscard]] bool has(const std::string& name) const { return values_.contains(name); }
    // Empty when it was not given and has no other value.
    [[nodiscard]] std::string text(const std::string& name) const {
        const auto at = values_.find(name);
        return at == values_.end() ? std::string{} : at->second;
    }

private:
    std::map<std::string, std::string> values_;
};

// What every command stands on.
struct Tools {
    const Clock& clock;
    Random& random;
};

// One word after the program's name. A trouble becomes one line on standard error and exit code 1; the number
// is the exit code.
struct Command {
    std::string name;
    std::string help; // full sentences
    std::vector<Option> options;
    Result<int> (*run)(const Given& given, const Tools& tools){};
};

} // namespace fengqiao::headquarters
