#include "app/kiosk/start/printer.h"

#include "platform/print/cups/cups_printer.h"
#include "platform/print/escpos/escpos_printer.h"
#include "platform/print/folder/folder_printer.h"
#include "platform/system/program_folder.h"

namespace fengqiao::kiosk {
namespace {

// "192.168.1.50:9100" or "[fe80::1]:9100", as the configuration made sure.
print::EscposPrinter::Address address_of(const std::string& text) {
    const auto colon = text.rfind(':');
    std::string host = text.substr(0, colon);
    if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
    return {std::move(host), text.substr(colon + 1)};
}

} // namespace

Sheet sheet_of_forms(const PrinterConfig& printer) {
    const bool roll = printer.forms ? *printer.forms == PrinterConfig::Forms::Roll
                                    : printer.kind == PrinterConfig::Kind::Escpos;
    return roll ? Sheet::Roll : Sheet::A4;
}

std::unique_ptr<Printer> open_printer(const KioskConfig& config, Random& random) {
    const auto layout = system::program_folder() / "fengqiao-paper";
    const PrinterConfig& chosen = config.printer;
    switch (chosen.kind) {
    case PrinterConfig::Kind::Folder:
        return std::make_unique<print::FolderPrinter>(
            print::FolderPrinter::Settings{.folder = config.print_folder, .layout_program = layout}, random);
    case PrinterConfig::Kind::Escpos: {
        print::EscposPrinter::Settings settings{.layout_program = layout};
        if (chosen.device.empty())
            settings.where = address_of(chosen.address);
        else
            settings.where = print::EscposPrinter::Device{chosen.device};
        return std::make_unique<print::EscposPrinter>(std::move(settings));
    }
    case PrinterConfig::Kind::Cups:
        return std::make_unique<print::CupsPrinter>(
            print::CupsPrinter::Settings{.queue = chosen.queue, .layout_program = layout});
    }
    std::unreachable();
}

} // namespace fengqiao::kiosk
