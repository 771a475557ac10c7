#pragma once

#include <expected>
#include <string>
#include <utility>

namespace fengqiao {

// A trouble is named for who must act on it, because that is all the glass needs to know.
enum class TroubleKind {
    BadInput,     // whoever sent or typed it
    BadFile,      // whoever installed the file; the text holds file, line and reason
    PaperOut,     // branch staff
    PrinterGone,  // branch staff
    LineDown,     // nobody: it is tried again
    Refused,      // headquarters decided against it
    Untrusted,    // nobody: an answer headquarters did not sign, treated as no answer
    DiskFull,     // service
    StoreBroken,  // service
    TooLarge,     // whoever sent it
    NotFound,     // whoever asked
    NotAllowed,   // whoever asked
    Busy,         // nobody: it is tried again
};

// What went wrong, as a value. `text` is one line for a log or a console and never holds personal data.
struct Trouble {
    TroubleKind kind{};
    std::string text;

    friend bool operator==(const Trouble&, const Trouble&) = default;
};

// std::expected with one addition: throwing an answer away is a warning.
template <class T> class [[nodiscard]] Result : public std::expected<T, Trouble> {
  public:
    using std::expected<T, Trouble>::expected;
};

[[nodiscard]] inline std::unexpected<Trouble> trouble(TroubleKind kind, std::string text) {
    return std::unexpected<Trouble>(Trouble{kind, std::move(text)});
}

} // namespace fengqiao
