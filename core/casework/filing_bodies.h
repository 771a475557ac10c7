#pragma once

#include "core/basics/clock.h"
#include "core/basics/date.h"
#include "core/basics/money.h"
#include "core/complaint/attachment.h"
#include "core/complaint/terms.h"

#include <optional>
#include <string>
#include <vector>

namespace fengqiao {

// What a submission says.

enum class Level : std::uint8_t { Branch, Station, Headquarters };

struct PersonalDetails {
    std::string name;                         // as chosen or written; surname and title until it is completed
    std::string phone;                        // digits only; empty when anonymous
    std::string pick_up_code;                 // four digits that stand for the phone's tail when anonymous
    std::string story;                        // masked
    std::vector<std::string> representatives; // of a group, at most five (Order 2020-3 Art. 12)

    friend bool operator==(const PersonalDetails&, const PersonalDetails&) = default;
};

// A blob the submission announces: its name and size are open, so that headquarters knows what to wait for;
// what it is is sealed.
struct AnnouncedAttachment {
    Hash name{}; // SHA-256 of the sealed blob
    std::uint64_t bytes{0};
    AttachmentKind kind{AttachmentKind::Recording}; // sealed, like the next one
    milliseconds length{0};

    friend bool operator==(const AnnouncedAttachment&, const AnnouncedAttachment&) = default;
};

struct Submitted {
    std::string number; // twelve digits
    IntakeChannel intake{IntakeChannel::Kiosk};
    std::string channel;               // A
    std::string business;              // B or N
    std::string dispute;               // D, insurers only
    std::string cause;                 // C
    std::vector<std::string> requests; // R
    Occurred occurred{Occurred::Unknown};
    Capacity capacity{Capacity::Self};
    std::uint32_t members{1}; // of a group
    bool anonymous{false};
    bool elderly{false};
    bool assisted{false}; // entered by staff for the customer
    std::optional<Fen> amount_disputed;
    PersonId first_handler; // fixed for ever (首办负责)
    std::string rule_set;   // e.g. CN-2020-3
    Day due{};              // as printed: the fifteenth day
    std::string notice_version;
    std::string language;
    std::vector<AnnouncedAttachment> attachments;
    PersonalDetails personal;

    friend bool operator==(const Submitted&, const Submitted&) = default;
};

} // namespace fengqiao
