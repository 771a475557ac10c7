#pragma once

#include "core/basics/date.h"
#include "core/basics/result.h"
#include "core/content/still_picture.h"
#include "core/text/language.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace fengqiao {

// What a page of the station is for; decides where it is offered.
enum class ContentKind : std::uint8_t {
    Policy,     // rules of business and of charging
    Education,  // financial knowledge, with questions
    Resolution, // how a dispute can be settled outside the institution
    Venue,      // where and when
    Facility,   // what the hall has, and lends
    Welfare,    // voluntary and public-welfare work
    Channel,    // by which ways one can complain
    Notes,      // to complainants
    Privacy,    // the notice of PIPL Art. 17
    Fraud,      // for whom it is happening to just now
    Suggestion, // a sentence a paragraph, to be chosen by who suggests something
    Praise,     // and by who praises
};
inline constexpr std::size_t content_kind_count = 12;

struct QuizQuestion {
    Words question;
    std::vector<Words> answers; // two or three
    std::size_t right{0};       // a place among them
    Words because;              // told whatever was answered

    friend bool operator==(const QuizQuestion&, const QuizQuestion&) = default;
};

struct VenueFacts {
    Words address, hours;
    std::string phone;

    friend bool operator==(const VenueFacts&, const VenueFacts&) = default;
};

struct FacilityFacts {
    Words place;
    std::uint32_t count{1};
    bool lent{false};   // asked for at the glass, handed out by staff
    bool working{true}; // as the branch last said

    friend bool operator==(const FacilityFacts&, const FacilityFacts&) = default;
};

// A photograph or a drawing of its own in a page.
struct Illustration {
    PictureFile picture;
    Words words;          // what it shows: read aloud, and shown where it cannot be drawn
    std::size_t after{0}; // how many parts of the body; 0: above all of them

    friend bool operator==(const Illustration&, const Illustration&) = default;
};

// One page of the station's six functions in every language of the glass.
struct ContentPage {
    std::string id;      // frozen: events name it
    std::string version; // of its words: events name it too
    ContentKind kind{};
    std::int64_t order{0};          // in its list
    std::optional<Day> from, until; // both included; without them it is always shown
    std::string picture;            // one of picture_names(), or none
    std::vector<Illustration> illustrations;
    Words title, summary, body;      // paragraphs parted by an empty line; a heading begins with "# "
    Words speech;                    // what is said aloud instead of all of it
    std::vector<QuizQuestion> quiz;  // education only
    std::optional<VenueFacts> venue; // exactly of a venue
    std::optional<FacilityFacts> facility;

    friend bool operator==(const ContentPage&, const ContentPage&) = default;
};

// The pictures a page may have beside its title, by name; the glass draws them.
std::span<const std::string_view> picture_names();

bool is_shown_on(const ContentPage& page, Day today);

// One value of a page's file: a dotted key and where it stands.
struct ContentEntry {
    std::string key;
    std::variant<std::string, std::int64_t, bool> value;
    int line{};
};

// Finds the picture of that name beside the page's file; what is wrong with it is said as a reason alone.
using FindPicture = std::function<Result<PictureFile>(const std::string& name)>;

// Of one file. BadFile with file:line: reason for whatever is missing, unknown, of the wrong kind, too long,
// said in one language alone, or ends before it begins, and for a picture that cannot be drawn.
Result<ContentPage> read_page(std::string_view file, const std::vector<ContentEntry>& entries,
                              const FindPicture& find_picture = {});

} // namespace fengqiao
