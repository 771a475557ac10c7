#include "core/content/content_page.h"

#include "core/content/content.h"
#include "core/content/page_fields.h"

#include <algorithm>
#include <array>

namespace fengqiao {
namespace {

constexpr std::array<std::string_view, 34> pictures{
    "bank",      "wallet",   "card",  "coins",    "wealth",    "loan",    "insurance", "phone",     "people",
    "person",    "calendar", "clock", "note",     "receipt",   "letter",  "question",  "buildings", "lock",
    "handshake", "scales",   "gavel", "document", "money",     "savings", "percent",   "prohibit",  "siren",
    "machine",   "identity", "hand",  "heart",    "first-aid", "map",     "shield"};

constexpr std::array<std::pair<std::string_view, ContentKind>, content_kind_count> kinds{
    {{"policy", ContentKind::Policy},
     {"education", ContentKind::Education},
     {"resolution", ContentKind::Resolution},
     {"venue", ContentKind::Venue},
     {"facility", ContentKind::Facility},
     {"welfare", ContentKind::Welfare},
     {"channel", ContentKind::Channel},
     {"notes", ContentKind::Notes},
     {"privacy", ContentKind::Privacy},
     {"fraud", ContentKind::Fraud},
     {"suggestion", ContentKind::Suggestion},
     {"praise", ContentKind::Praise}}};

constexpr std::size_t title_letters_max = 20; // the question of a page, in Chinese
constexpr std::size_t short_bytes_max = 400, body_bytes_max = 12'000, facilities_max = 999;
constexpr std::array<std::string_view, 3> answer_names{"a", "b", "c"};
constexpr int questions_max = 3, illustrations_max = 3;
constexpr std::size_t words_of_picture_bytes_max = 240;

ContentKind kind_in(PageFields& fields) {
    const std::string named = fields.text("kind", short_bytes_max);
    const auto* found = std::ranges::find(kinds, named, &std::pair<std::string_view, ContentKind>::first);
    if (found != kinds.end()) return found->second;
    fields.refuse("kind", "'" + named + "' is no kind of page");
    return {};
}

QuizQuestion question_in(PageFields& fields, const std::string& prefix) {
    QuizQuestion question{.question = fields.words(prefix + "question", short_bytes_max)};
    for (const std::string_view name : answer_names)
        if (name != "c" || fields.has_under(prefix + "c"))
            question.answers.push_back(fields.words(prefix + std::string{name}, short_bytes_max));
    const std::string right = fields.text(prefix + "right", short_bytes_max);
    const auto* at = std::ranges::find(answer_names, right);
    question.right = static_cast<std::size_t>(at - answer_names.begin());
    if (question.right >= question.answers.size())
        fields.refuse(prefix + "right", "the right answer must be one of those that are given: a, b or c");
    question.because = fields.words(prefix + "because", short_bytes_max);
    return question;
}

std::vector<QuizQuestion> quiz_in(PageFields& fields) {
    std::vector<QuizQuestion> quiz;
    for (int number = 1; number <= questions_max; ++number) {
        const std::string prefix = "quiz." + std::to_string(number) + ".";
        if (fields.has_under(prefix)) quiz.push_back(question_in(fields, prefix));
    }
    return quiz;
}

Illustration illustration_in(PageFields& fields, const std::string& prefix, const FindPicture& find_picture) {
    Illustration illustration;
    const std::string name = fields.text(prefix + "file", short_bytes_max);
    if (find_picture && !name.empty()) {
        auto found = find_picture(name);
        if (found) illustration.picture = std::move(*found);
        if (!found) fields.refuse(prefix + "file", "'" + name + "' " + found.error().text);
    }
    illustration.words = fields.words(prefix + "words", words_of_picture_bytes_max);
    if (fields.has_under(prefix + "after"))
        illustration.after = static_cast<std::size_t>(fields.number(prefix + "after", 0, 100));
    return illustration;
}

void read_illustrations(PageFields& fields, ContentPage& page, const FindPicture& find_picture) {
    const std::size_t parts = parts_of(page.body.zh).size();
    for (int number = 1; number <= illustrations_max; ++number) {
        const std::string prefix = "illustration." + std::to_string(number) + ".";
        if (!fields.has_under(prefix)) continue;
        page.illustrations.push_back(illustration_in(fields, prefix, find_picture));
        if (page.illustrations.back().after > parts)
            fields.refuse(prefix + "after", "the body has only " + std::to_string(parts) + " parts");
    }
    const std::string one_more = "illustration." + std::to_string(illustrations_max + 1) + ".";
    if (fields.has_under(one_more))
        fields.refuse(one_more + "file", "a page shows at most " + std::to_string(illustrations_max) +
                                             " pictures, numbered from 1");
}

VenueFacts venue_in(PageFields& fields) {
    return {.address = fields.words("venue.address", short_bytes_max),
            .hours = fields.words("venue.hours", short_bytes_max),
            .phone = fields.text("venue.phone", 40)};
}

FacilityFacts facility_in(PageFields& fields) {
    FacilityFacts facts{.place = fields.words("facility.place", short_bytes_max)};
    const std::int64_t count = fields.number("facility.count", 1, facilities_max);
    facts.count = static_cast<std::uint32_t>(count);
    facts.lent = fields.flag("facility.lent", false);
    facts.working = fields.flag("facility.working", true);
    return facts;
}

void read_dates(PageFields& fields, ContentPage& page) {
    page.from = fields.optional_day("from");
    page.until = fields.optional_day("until");
    if (page.from && page.until && *page.until < *page.from)
        fields.refuse("until", "'until' lies before 'from': the page would never be shown");
}

void read_words(PageFields& fields, ContentPage& page) {
    page.title = fields.words("title", short_bytes_max);
    if (letters_in(page.title.zh) > title_letters_max)
        fields.refuse("title.zh", "'title.zh' is longer than twenty characters");
    page.summary = fields.words("summary", short_bytes_max);
    page.body = fields.words("body", body_bytes_max);
    if (parts_of(page.body.zh).size() != parts_of(page.body.en).size())
        fields.refuse("body.en", "'body.en' has another number of paragraphs than 'body.zh'");
    page.speech = fields.words("speech", short_bytes_max * 2);
}

} // namespace

std::span<const std::string_view> picture_names() {
    return pictures;
}

bool is_shown_on(const ContentPage& page, Day today) {
    return (!page.from || *page.from <= today) && (!page.until || today <= *page.until);
}

Result<ContentPage> read_page(std::string_view file, const std::vector<ContentEntry>& entries,
                              const FindPicture& find_picture) {
    PageFields fields{file, entries};
    ContentPage page;
    page.id = fields.code("id");
    page.version = fields.code("version");
    page.kind = kind_in(fields);
    page.order = fields.number("order", 0, 100'000);
    page.picture = fields.optional_text("picture");
    if (!page.picture.empty() && !std::ranges::count(pictures, page.picture))
        fields.refuse("picture", "there is no picture called '" + page.picture + "'");
    read_dates(fields, page);
    read_words(fields, page);
    read_illustrations(fields, page, find_picture);
    if (page.kind == ContentKind::Education) page.quiz = quiz_in(fields);
    if (page.kind == ContentKind::Venue) page.venue = venue_in(fields);
    if (page.kind == ContentKind::Facility) page.facility = facility_in(fields);
    if (auto fault = fields.fault()) return std::unexpected(std::move(*fault));
    return page;
}

} // namespace fengqiao
