#include "platform/writing/handwriting/handwriting.h"
#include "tests/contracts/hand_reader_contract.h"
#include "tests/platform/writing/handwriting/hands.h"
#include "tests/platform/writing/support/traces.h"
#include "tests/support/seeded_random.h"

#include <cmath>

using namespace fengqiao;
using namespace fengqiao::writing;

namespace {

std::unique_ptr<HandReader> shipped_reader() {
    auto reader = open_hand_reader(installed_hand_files());
    INFO((reader ? std::string{} : reader.error().text));
    REQUIRE(reader);
    return std::move(*reader);
}

bool offers(HandReader& reader, const std::vector<InkStroke>& strokes, const std::string& text) {
    return std::ranges::count(contract::read_hand(reader, strokes), text) == 1;
}

// The same strokes, smaller and somewhere else.
std::vector<InkStroke> moved(std::vector<InkStroke> strokes, float scale, float x, float y) {
    for (InkStroke& stroke : strokes)
        for (InkPoint& point : stroke)
            point = {x + scale * point.x, y + scale * point.y};
    return strokes;
}

std::vector<InkStroke> scribble(SeededRandom& random, std::size_t strokes, std::size_t points) {
    std::vector<InkStroke> drawn(strokes, InkStroke(points));
    for (InkStroke& stroke : drawn)
        for (InkPoint& point : stroke)
            point = {static_cast<float>(random.below(1000)) / 1000,
                     static_cast<float>(random.below(1000)) / 1000};
    return drawn;
}

} // namespace

TEST_CASE("zinnia and tesseract together keep the contract of a reader of handwriting") {
    contract::hand_reader_contract(shipped_reader);
}

TEST_CASE("characters that somebody drew are among the nine, and most come first") {
    const auto reader = shipped_reader();
    std::size_t first = 0;
    const Hands hands = drawn_hands();
    for (const auto& [text, strokes] : hands) {
        INFO(text);
        const auto texts = contract::read_hand(*reader, strokes);
        CHECK(std::ranges::count(texts, text) == 1);
        if (!texts.empty() && texts.front() == text) ++first;
    }
    CHECK(first * 3 >= hands.size() * 2);
}

TEST_CASE("a small character in a corner is read as a large one in the middle") {
    const auto reader = shipped_reader();
    for (const auto& [text, strokes] : drawn_hands()) {
        INFO(text);
        CHECK(offers(*reader, moved(strokes, 0.25F, 0.7F, 0.05F), text));
    }
}

TEST_CASE("whoever draws the strokes in an order of their own is understood by the shape") {
    const auto reader = shipped_reader();
    std::size_t understood = 0;
    const Hands hands = drawn_hands();
    for (auto [text, strokes] : hands) {
        std::ranges::reverse(strokes);
        if (offers(*reader, strokes, text)) ++understood;
    }
    CHECK(understood * 3 >= hands.size() * 2);
}

TEST_CASE("with each stroke that is undone there is still an answer") {
    const auto reader = shipped_reader();
    auto strokes = drawn_hands()["木"];
    for (; !strokes.empty(); strokes.pop_back())
        CHECK_FALSE(contract::read_hand(*reader, strokes).empty());
    CHECK(contract::read_hand(*reader, strokes).empty());
}

TEST_CASE("a dot, a finger that did not move, and a scribble are answered with what they resemble") {
    const auto reader = shipped_reader();
    SeededRandom random{5};
    contract::read_hand(*reader, {{{0.5F, 0.5F}}});
    contract::read_hand(*reader, {{{0.9F, 0.9F}, {0.9F, 0.9F}, {0.9F, 0.9F}}});
    contract::read_hand(*reader, {{{-3, 0.5F}, {7, 0.5F}}, {{0.5F, -100}, {0.5F, 100}}});
    contract::read_hand(*reader, scribble(random, 1, 3000));
    contract::read_hand(*reader, scribble(random, hand_strokes_max, 20));
    contract::read_hand(*reader, scribble(random, hand_strokes_max, hand_points_max / hand_strokes_max));
}

TEST_CASE("what was drawn before changes nothing of what is read after it") {
    const auto reader = shipped_reader();
    const Hands hands = drawn_hands();
    std::map<std::string, std::vector<std::string>> before;
    for (const auto& [text, strokes] : hands)
        before[text] = contract::read_hand(*reader, strokes);
    SeededRandom random{11};
    for (int round = 0; round < 10; ++round)
        contract::read_hand(*reader, scribble(random, 1 + round, 40));
    for (auto hand = hands.rbegin(); hand != hands.rend(); ++hand) {
        INFO(hand->first);
        CHECK(contract::read_hand(*reader, hand->second) == before[hand->first]);
    }
}

TEST_CASE("reading starts no thread of its own") {
    const auto reader = shipped_reader();
    const std::size_t before = threads();
    contract::read_hand(*reader, drawn_hands()["中"]);
    CHECK(threads() == before);
}

TEST_CASE("the reader of handwriting leaves nothing on disk and opens its files only to read") {
    const UsersFolder users;
    const auto open_before = open_for_writing(); // by whoever runs the tests
    const HandFiles files = installed_hand_files();
    const auto model = files_below(files.stroke_model.parent_path());
    const auto shapes = files_below(files.shape_folder);
    {
        const auto reader = shipped_reader();
        contract::read_hand(*reader, drawn_hands()["大"]);
        CHECK(open_for_writing() == open_before);
        CHECK(mapped_for_writing().empty());
    }
    CHECK(files_below(users.path()).empty());
    CHECK(files_below(files.stroke_model.parent_path()) == model);
    CHECK(files_below(files.shape_folder) == shapes);
}
