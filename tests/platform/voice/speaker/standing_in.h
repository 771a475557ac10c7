#pragma once

#include <filesystem>
#include <string>

namespace fengqiao::voice::testing {

// A program that stands in for the synthesiser: a shell script in a folder of its own.
class StandingIn {
public:
    explicit StandingIn(const std::string& lines);
    ~StandingIn();
    StandingIn(const StandingIn&) = delete;
    StandingIn& operator=(const StandingIn&) = delete;

    [[nodiscard]] std::filesystem::path program() const { return folder_ / "synthesiser"; }
    [[nodiscard]] std::filesystem::path note(const std::string& name) const { return folder_ / name; }
    // What the script has written there; empty when it has not.
    [[nodiscard]] std::string read(const std::string& name) const;

private:
    std::filesystem::path folder_;
};

// Writes the head of a WAV file of 8,000 samples a second; what follows it are the samples.
extern const std::string wave_head;

} // namespace fengqiao::voice::testing
