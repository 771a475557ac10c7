#include "platform/print/escpos/commands.h"

#include <algorithm>
#include <charconv>

namespace fengqiao::print::escpos {
namespace {

constexpr int band_rows = 128;
constexpr int rows_max = 7500; // 900 mm and a little

char low(int number) {
    return static_cast<char>(number & 0xff);
}
char high(int number) {
    return static_cast<char>((number >> 8) & 0xff);
}

// A whole number at the front, without it and the sign that ends it.
std::optional<int> take_number(std::string_view& text, char ends_with) {
    int number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    const auto length = static_cast<std::size_t>(end - text.data());
    if (fault != std::errc{} || length >= text.size() || *end != ends_with) return std::nullopt;
    text.remove_prefix(length + 1);
    return number;
}

// Bits 1 and 4 of an answer to DLE EOT are always set, 0 and 7 never: noise on a line seldom looks like it.
bool is_real_time_answer(unsigned char answer) {
    return (answer & 0x93) == 0x12;
}

} // namespace

Result<Raster> read_raster(std::string_view bitmap) {
    const auto refuse = [] {
        return trouble(TroubleKind::PrinterGone, "what was laid out is no whole picture");
    };
    if (!bitmap.starts_with("P4\n")) return refuse();
    bitmap.remove_prefix(3);
    const auto width = take_number(bitmap, ' ');
    const auto rows = width ? take_number(bitmap, '\n') : std::nullopt;
    if (!rows || *width < 8 || *width % 8 != 0 || *width > 4096 || *rows < 1 || *rows > rows_max)
        return refuse();
    if (bitmap.size() != static_cast<std::size_t>(*width / 8 * *rows)) return refuse();
    return Raster{*width, *rows, bitmap};
}

std::string wake() {
    return "\x1b@";
}

std::string picture(const Raster& dots) {
    const int bytes = dots.width / 8;
    std::string text;
    for (int row = 0; row < dots.rows; row += band_rows) {
        const int rows = std::min(band_rows, dots.rows - row);
        text += "\x1dv0";
        text += '\0';
        text += {low(bytes), high(bytes), low(rows), high(rows)};
        text +=
            dots.bits.substr(static_cast<std::size_t>(row * bytes), static_cast<std::size_t>(rows * bytes));
    }
    return text;
}

std::string cut() {
    return "\x1bJ\x40\x1dV\x42\x10"; // 64 dots on, then to the knife and 16 more, and a cut
}

std::string ask_whether_ready() {
    return "\x10\x04\x02";
}
std::string ask_for_paper() {
    return "\x10\x04\x04";
}
std::string ask_when_done() {
    return "\x1dr\x01";
}

std::optional<Condition> readiness(unsigned char answer) {
    if (!is_real_time_answer(answer)) return std::nullopt;
    if (answer & 0x04) return Condition::CoverOpen;
    if (answer & 0x20) return Condition::PaperOut;
    return answer & 0x40 ? Condition::Broken : Condition::Ready;
}

std::optional<Condition> paper(unsigned char answer) {
    if (!is_real_time_answer(answer)) return std::nullopt;
    return answer & 0x60 ? Condition::PaperOut : Condition::Ready;
}

std::optional<Condition> paper_when_done(unsigned char answer) {
    if (answer & 0x90) return std::nullopt;
    return answer & 0x0c ? Condition::PaperOut : Condition::Ready;
}

} // namespace fengqiao::print::escpos
