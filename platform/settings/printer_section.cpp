#include "platform/settings/printer_section.h"

#include <algorithm>
#include <charconv>

namespace fengqiao::settings {
namespace {

const std::string* text_of(const Setting& setting) {
    return std::get_if<std::string>(&setting.value);
}

bool all_in(std::string_view text, std::string_view signs) {
    return text.find_first_not_of(signs) == std::string_view::npos;
}

bool is_port(std::string_view text) {
    unsigned port = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), port);
    return fault == std::errc{} && end == text.data() + text.size() && port >= 1 && port <= 65535;
}

// 192.168.1.50 or [fe80::1]: a name would have to be asked for, without a deadline, by the printing thread.
bool is_numeric_host(std::string_view text) {
    if (text.starts_with('['))
        return text.size() > 4 && text.ends_with(']') &&
               all_in(text.substr(1, text.size() - 2), "0123456789abcdefABCDEF:.");
    return std::ranges::count(text, '.') == 3 && text.size() >= 7 && text.size() <= 15 &&
           all_in(text, "0123456789.");
}

} // namespace

bool take_printer_kind(KioskConfig& config, const Setting& setting) {
    const auto* text = text_of(setting);
    if (!text) return false;
    if (*text == "folder")
        config.printer.kind = PrinterConfig::Kind::Folder;
    else if (*text == "escpos")
        config.printer.kind = PrinterConfig::Kind::Escpos;
    else if (*text == "cups")
        config.printer.kind = PrinterConfig::Kind::Cups;
    else
        return false;
    return true;
}

bool take_printer_device(KioskConfig& config, const Setting& setting) {
    const auto* text = text_of(setting);
    const bool fits = text && text->starts_with('/') && text->size() <= 1000 &&
                      std::ranges::none_of(*text, [](char sign) { return sign > 0 && sign < 0x20; }) &&
                      text->find('\0') == std::string::npos;
    if (fits) config.printer.device = *text;
    return fits;
}

bool take_printer_address(KioskConfig& config, const Setting& setting) {
    const auto* text = text_of(setting);
    if (!text) return false;
    const std::string_view whole{*text};
    const auto colon = whole.rfind(':');
    if (colon == std::string_view::npos) return false;
    if (!is_numeric_host(whole.substr(0, colon)) || !is_port(whole.substr(colon + 1))) return false;
    config.printer.address = *text;
    return true;
}

// What CUPS itself allows in the name of a queue, and no more than it allows.
bool take_printer_queue(KioskConfig& config, const Setting& setting) {
    const auto* text = text_of(setting);
    const bool fits =
        text && !text->empty() && text->size() <= 127 && std::ranges::all_of(*text, [](char sign) {
            const auto byte = static_cast<unsigned char>(sign);
            return byte > 0x20 && byte < 0x7f && sign != '/' && sign != '#' && sign != '?';
        });
    if (fits) config.printer.queue = *text;
    return fits;
}

bool take_printer_bilingual(KioskConfig& config, const Setting& setting) {
    const auto* value = std::get_if<bool>(&setting.value);
    if (value) config.printer.bilingual = *value;
    return value != nullptr;
}

bool take_printer_forms(KioskConfig& config, const Setting& setting) {
    const auto* text = text_of(setting);
    if (!text || (*text != "sheet" && *text != "roll")) return false;
    config.printer.forms = *text == "roll" ? PrinterConfig::Forms::Roll : PrinterConfig::Forms::Sheet;
    return true;
}

std::string_view fault_of(const PrinterConfig& printer) {
    const bool has_device = !printer.device.empty(), has_address = !printer.address.empty(),
               has_queue = !printer.queue.empty();
    switch (printer.kind) {
    case PrinterConfig::Kind::Folder:
        if (has_device || has_address || has_queue)
            return "a printer of kind \"folder\" has no device, address or queue";
        return {};
    case PrinterConfig::Kind::Escpos:
        if (has_device == has_address || has_queue)
            return "a printer of kind \"escpos\" has either 'device' or 'address', and no queue";
        if (printer.forms == PrinterConfig::Forms::Sheet)
            return "a printer of kind \"escpos\" has a roll, and no sheets for 'forms'";
        return {};
    case PrinterConfig::Kind::Cups:
        if (!has_queue || has_device || has_address)
            return "a printer of kind \"cups\" has a 'queue', and no device or address";
        return {};
    }
    std::unreachable();
}

} // namespace fengqiao::settings
