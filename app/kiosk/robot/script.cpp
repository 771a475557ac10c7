#include "app/kiosk/robot/script.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace fengqiao::kiosk::robot {
namespace {

constexpr milliseconds wait_max = std::chrono::hours{1};    // of the glass's own time
constexpr milliseconds speak_max = std::chrono::minutes{3}; // which are heard at once

struct Words {
    std::string verb, rest;
};

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

Words words_of(std::string_view line) {
    const auto gap = line.find(' ');
    if (gap == std::string_view::npos) return {std::string{line}, {}};
    return {std::string{line.substr(0, gap)}, std::string{trimmed(line.substr(gap))}};
}

std::optional<int> whole_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

bool is_name(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') ||
               sign == '-' || sign == '_';
    });
}

bool are_digits(std::string_view text) {
    if (text.starts_with('$')) return is_name(text.substr(1));
    return !text.empty() && std::ranges::all_of(text, [](char sign) { return sign >= '0' && sign <= '9'; });
}

bool are_letters(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '\'';
    });
}

std::optional<float> share(std::string_view text) {
    float value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value >= 0 && value <= 1))
        return std::nullopt;
    return value;
}

// "0.1,0.5 0.9,0.5": the corners of one stroke.
std::optional<Command> stroke(const std::string& rest) {
    DrawStroke drawn;
    for (Words words = words_of(rest); !words.verb.empty(); words = words_of(words.rest)) {
        const auto comma = words.verb.find(',');
        if (comma == std::string::npos) return std::nullopt;
        const auto x = share(std::string_view{words.verb}.substr(0, comma)),
                   y = share(std::string_view{words.verb}.substr(comma + 1));
        if (!x || !y) return std::nullopt;
        drawn.points.emplace_back(*x, *y);
    }
    if (drawn.points.size() < 2) return std::nullopt;
    return drawn;
}

std::optional<Command> tap(const std::string& rest) {
    const auto [key, index] = words_of(rest);
    if (key.find('.') == std::string::npos) return std::nullopt;
    if (index.empty()) return Tap{key, 0};
    const auto number = whole_number(index);
    if (!number) return std::nullopt;
    return Tap{key, *number};
}

std::optional<milliseconds> some_time(const std::string& rest) {
    const bool short_time = rest.ends_with("ms");
    const bool seconds_given = !short_time && rest.ends_with("s");
    if (!short_time && !seconds_given) return std::nullopt;
    const auto number = whole_number(std::string_view{rest}.substr(0, rest.size() - (short_time ? 2 : 1)));
    if (!number) return std::nullopt;
    const milliseconds time = short_time ? milliseconds{*number} : milliseconds{seconds{*number}};
    if (time > wait_max) return std::nullopt;
    return time;
}

std::optional<Command> size(const std::string& rest) {
    constexpr std::array<std::string_view, text_size_count> names{"small", "standard", "large", "largest"};
    const auto name = std::ranges::find(names, rest);
    if (name == names.end()) return std::nullopt;
    return ChooseSize{text_sizes[static_cast<std::size_t>(name - names.begin())]};
}

std::optional<Command> pad_key(const std::string& rest) {
    constexpr std::array<std::pair<std::string_view, PadKey>, 11> names{{{"next", PadKey::Next},
                                                                         {"previous", PadKey::Previous},
                                                                         {"up", PadKey::Up},
                                                                         {"down", PadKey::Down},
                                                                         {"left", PadKey::Left},
                                                                         {"right", PadKey::Right},
                                                                         {"select", PadKey::Select},
                                                                         {"back", PadKey::Back},
                                                                         {"help", PadKey::Help},
                                                                         {"read", PadKey::Read},
                                                                         {"picture", PadKey::Picture}}};
    for (const auto& [name, key] : names)
        if (rest == name) return PressKey{key};
    return std::nullopt;
}

std::optional<Command> key_to(const std::string& rest) {
    const auto meant = tap(rest);
    if (!meant) return std::nullopt;
    const auto& [key, index] = std::get<Tap>(*meant);
    return KeyTo{key, index};
}

std::optional<Command> theme(const std::string& rest) {
    for (const ThemeKind kind : {ThemeKind::Usual, ThemeKind::High, ThemeKind::Low})
        if (rest == name_of(kind)) return ChooseTheme{kind};
    return std::nullopt;
}

std::optional<Command> command_of(const Words& words) {
    const auto& [verb, rest] = words;
    if (verb == "tap") return tap(rest);
    if (const auto time = some_time(rest)) {
        if (verb == "wait") return Wait{*time};
        if (verb == "speak" && *time <= speak_max) return Speak{*time};
    }
    if (verb == "tap-text" && !rest.empty()) return TapText{rest};
    if (verb == "tap-with" && !rest.empty()) return TapWith{rest};
    if (verb == "digits" && are_digits(rest)) return Digits{rest};
    if (verb == "letters" && are_letters(rest)) return Letters{rest};
    if (verb == "scan" && !rest.empty()) return Scan{rest};
    if (verb == "draw") return stroke(rest);
    if (verb == "picture" && is_name(rest)) return TakePicture{rest};
    if (verb == "expect-stage" && is_name(rest)) return ExpectStage{rest};
    if (verb == "expect-text" && !rest.empty()) return ExpectText{rest};
    if (verb == "size") return size(rest);
    if (verb == "theme") return theme(rest);
    if (verb == "remember" && is_name(rest)) return Remember{rest};
    if (verb == "key") return pad_key(rest);
    if (verb == "key-to") return key_to(rest);
    if (verb == "key-to-text" && !rest.empty()) return KeyToText{rest};
    if (verb == "key-digits" && are_digits(rest)) return KeyDigits{rest};
    if (verb == "hold-corner" && rest.empty()) return HoldCorner{};
    if (verb == "sync" && rest.empty()) return Sync{};
    return std::nullopt;
}

} // namespace

Result<std::vector<Line>> parse_script(std::string_view name, std::string_view text) {
    std::vector<Line> lines;
    std::size_t number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto line = trimmed(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        const auto words = words_of(line);
        auto command = command_of(words);
        if (!command) {
            return trouble(TroubleKind::BadFile, std::string{name} + ":" + std::to_string(number) + ": '" +
                                                     words.verb +
                                                     "' is not a command, or what follows it does not fit; "
                                                     "app/kiosk/robot/README.md lists them");
        }
        lines.push_back({number, std::move(*command)});
    }
    return lines;
}

} // namespace fengqiao::kiosk::robot
