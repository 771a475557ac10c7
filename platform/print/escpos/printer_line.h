#pragma once

#include "core/basics/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace fengqiao::print::escpos {

// The wire to a printer: a device file or a connection, never waited for longer than asked.
class PrinterLine {
public:
    using Deadline = std::chrono::steady_clock::time_point;

    // A printer's device file or a serial line. A plain file is no printer: nothing would come out of it.
    static Result<PrinterLine> open_device(const std::string& path);
    // A numeric address: the name of a printer would be asked for without any deadline.
    static Result<PrinterLine> connect(const std::string& host, const std::string& port, Deadline until);

    PrinterLine(PrinterLine&& other) noexcept;
    PrinterLine& operator=(PrinterLine&&) = delete;
    ~PrinterLine();

    // PrinterGone when the other side went away, or did not take all of it in time.
    Result<void> give(std::string_view bytes, Deadline until);
    // Nullopt when nothing was said in time or the line cannot be listened to.
    std::optional<unsigned char> hear(Deadline until);
    // Waits until everything given has left this machine and reached the other side. PrinterGone.
    Result<void> settle(Deadline until);

private:
    enum class Kind { Connection, Serial, OneWay, Device };
    PrinterLine(int descriptor, Kind kind) : descriptor_{descriptor}, kind_{kind} {}
    Result<void> part(Deadline until);

    int descriptor_;
    Kind kind_;
    bool closed_by_peer_{false};
    bool settled_{false};
};

} // namespace fengqiao::print::escpos
