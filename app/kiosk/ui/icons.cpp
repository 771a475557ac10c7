#include "app/kiosk/ui/icons.h"

#include <array>
#include <cstddef>

namespace fengqiao::kiosk::ui {
namespace {

struct Row {
    Icon icon;
    IconGlyphs glyphs;
};

// Characters of Phosphor Duotone as pinned in assets/icons/package-lock.json, in the order of Icon.
constexpr std::array<Row, 82> rows{{
    {Icon::Complaint, {0xE324, 0xE325}},     // megaphone
    {Icon::Progress, {0xEADC, 0xEADD}},      // list-checks
    {Icon::Search, {0xE30C, 0xE30D}},        // magnifying-glass
    {Icon::Rate, {0xE436, 0xE437}},          // smiley
    {Icon::Headset, {0xE584, 0xE585}},       // headset
    {Icon::LargeType, {0xE6EE, 0xE6EF}},     // text-aa
    {Icon::Globe, {0xE288, 0xE289}},         // globe
    {Icon::ShieldCheck, {0xE40C, 0xE40F}},   // shield-check
    {Icon::ShieldWarning, {0xE412, 0xE414}}, // shield-warning
    {Icon::Phone, {0xE3B8, 0xE3B9}},         // phone
    {Icon::PhoneCall, {0xE3BA, 0xE3BB}},     // phone-call
    {Icon::Info, {0xE2CE, 0xE2CF}},          // info
    {Icon::Warning, {0xE4E2, 0xE4E3}},       // warning-circle
    {Icon::CheckCircle, {0xE184, 0xE185}},   // check-circle
    {Icon::CrossCircle, {0xE4F8, 0xE4F9}},   // x-circle
    {Icon::Backspace, {0xE0AE, 0xE0AF}},     // backspace
    {Icon::House, {0xE2C4, 0xE2C5}},         // house-line
    {Icon::Bank, {0xE0B4, 0xE0B5}},          // bank
    {Icon::Wallet, {0xE68A, 0xE68B}},        // wallet
    {Icon::BankCard, {0xE1D2, 0xE1D3}},      // credit-card
    {Icon::Coins, {0xE78E, 0xE78F}},         // coins
    {Icon::Wealth, {0xE156, 0xE157}},        // chart-line-up
    {Icon::Loan, {0xEA8C, 0xEA8D}},          // hand-coins
    {Icon::Insurance, {0xE684, 0xE685}},     // umbrella
    {Icon::MobilePhone, {0xE1E0, 0xE1E1}},   // device-mobile
    {Icon::People, {0xE4D6, 0xE4D7}},        // users
    {Icon::Person, {0xE4C2, 0xE4C3}},        // user
    {Icon::Calendar, {0xE108, 0xE109}},      // calendar
    {Icon::CalendarCheck, {0xE712, 0xE713}}, // calendar-check
    {Icon::Clock, {0xE19A, 0xE19B}},         // clock
    {Icon::Hourglass, {0xE2B2, 0xE2B3}},     // hourglass
    {Icon::Pencil, {0xE3B4, 0xE3B5}},        // pencil-simple
    {Icon::Note, {0xE34C, 0xE34D}},          // note-pencil
    {Icon::Printer, {0xE3DC, 0xE3DD}},       // printer
    {Icon::QrCode, {0xE3E6, 0xE3E7}},        // qr-code
    {Icon::Receipt, {0xE3EC, 0xE3F1}},       // receipt
    {Icon::Envelope, {0xE214, 0xE215}},      // envelope
    {Icon::Question, {0xE3E8, 0xE3EB}},      // question
    {Icon::Other, {0xE200, 0xE201}},         // dots-three-circle
    {Icon::Shop, {0xE470, 0xE471}},          // storefront
    {Icon::Buildings, {0xE102, 0xE105}},     // buildings
    {Icon::Again, {0xE036, 0xE037}},         // arrow-clockwise
    {Icon::Undo, {0xE038, 0xE039}},          // arrow-counter-clockwise
    {Icon::Lock, {0xE2FA, 0xE2FB}},          // lock
    {Icon::SignOut, {0xE42A, 0xE42B}},       // sign-out
    {Icon::Paperclip, {0xE39A, 0xE39B}},     // paperclip
    {Icon::Handshake, {0xE582, 0xE583}},     // handshake
    {Icon::Scales, {0xE750, 0xE751}},        // scales
    {Icon::Gavel, {0xEA32, 0xEA33}},         // gavel
    {Icon::Bell, {0xE5E8, 0xE5E9}},          // bell-ringing
    {Icon::PassUp, {0xE52E, 0xE52F}},        // arrow-fat-up
    {Icon::SendBack, {0xE01E, 0xE01F}},      // arrow-bend-left-up
    {Icon::Document, {0xE23A, 0xE23B}},      // file-text
    {Icon::Yuan, {0xE54E, 0xE54F}},          // currency-cny
    {Icon::Transfer, {0xE0A0, 0xE0A1}},      // arrows-left-right
    {Icon::Money, {0xE588, 0xE589}},         // money
    {Icon::Savings, {0xEA04, 0xEA05}},       // piggy-bank
    {Icon::Percent, {0xE3B6, 0xE3B7}},       // percent
    {Icon::Prohibit, {0xE3DE, 0xE3DF}},      // prohibit
    {Icon::Siren, {0xE9B8, 0xE9B9}},         // siren
    {Icon::Machine, {0xE560, 0xE561}},       // desktop
    {Icon::IdentityCard, {0xE2C8, 0xE2C9}},  // identification-card
    {Icon::Hand, {0xE57E, 0xE57F}},          // hand-palm
    {Icon::Heart, {0xE2A8, 0xE2A9}},         // heart
    {Icon::FirstAid, {0xE56E, 0xE56F}},      // first-aid
    {Icon::Car, {0xE112, 0xE113}},           // car
    {Icon::Wrench, {0xE5D4, 0xE5D5}},        // wrench
    {Icon::Offline, {0xE4F2, 0xE4F3}},       // wifi-slash
    {Icon::MapPin, {0xE316, 0xE317}},        // map-pin
    {Icon::Chats, {0xE17C, 0xE17D}},         // chats
    {Icon::Briefcase, {0xE0EE, 0xE0EF}},     // briefcase
    {Icon::Speaker, {0xE44A, 0xE44B}},       // speaker-high
    {Icon::Stop, {0xE46C, 0xE46D}},          // stop
    {Icon::Microphone, {0xE326, 0xE327}},    // microphone
    {Icon::MicrophoneOff, {0xE328, 0xE329}}, // microphone-slash
    {Icon::Play, {0xE3D0, 0xE3D1}},          // play
    {Icon::Trash, {0xE4A6, 0xE4A7}},         // trash
    {Icon::ArrowLeft, {0xE058, 0xE059}},     // arrow-left
    {Icon::ArrowRight, {0xE06C, 0xE06D}},    // arrow-right
    {Icon::ArrowUp, {0xE08E, 0xE08F}},       // arrow-up
    {Icon::ArrowDown, {0xE03E, 0xE03F}},     // arrow-down
    {Icon::NewLine, {0xE044, 0xE045}},       // arrow-elbow-down-left
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].icon != static_cast<Icon>(i)) return false;
    return true;
}
static_assert(in_order(), "an icon is found by its place");

} // namespace

IconGlyphs glyphs_of(Icon icon) {
    return rows.at(static_cast<std::size_t>(icon)).glyphs;
}

} // namespace fengqiao::kiosk::ui
