#include "platform/display/picture/still.h"
#include "tests/platform/display/picture/png_bytes.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <unistd.h>

namespace fengqiao::display {
namespace {

const PngKind small{13, 9, 8, 6, false};

std::uint32_t some(std::uint32_t x, std::uint32_t y, std::uint32_t channel) {
    return (x * 71 + y * 131 + channel * 57) & 0xFF;
}

Bytes good() {
    return png_of(small, some, piece("tEXt", {'T', 'i', 't', 'l', 'e', 0, 'f', 'q'}));
}

Trouble refusal(const Bytes& png) {
    const auto still = decode_still(png);
    if (still) FAIL_CHECK("it was taken for a picture");
    return still ? Trouble{} : still.error();
}

void is_bad(const Bytes& png, std::string_view reason) {
    const Trouble why = refusal(png);
    CAPTURE(why.text);
    CHECK(why.kind == TroubleKind::BadFile);
    CHECK(why.text.starts_with(reason));
}

Bytes with_pixels(const Bytes& packed) {
    return joined({signature(), header(small), piece("IDAT", packed), piece("IEND", {})});
}

long memory_at_most_kib() {
    struct ::rusage used {};
    ::getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss;
}

} // namespace

TEST_CASE("what is no PNG is refused as none") {
    REQUIRE(decode_still(good()));
    is_bad({}, "is not a PNG");
    is_bad({0x89, 'P', 'N', 'G'}, "is not a PNG");
    is_bad(Bytes(4000, 'a'), "is not a PNG");
    is_bad({0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1}, "is not a PNG");
    is_bad(joined({signature(), piece("IDAT", {1, 2, 3}), good()}), "does not begin as a PNG does");
    is_bad(joined({signature(), piece("IHDR", {0, 0, 0, 1}), piece("IEND", {})}),
           "does not begin as a PNG does");
    is_bad(joined({good(), {'x'}}), "holds more than a PNG");
}

TEST_CASE("a PNG that is cut off after any of its bytes is refused as cut off") {
    const Bytes whole = good();
    for (std::size_t size = signature().size(); size < whole.size(); ++size) {
        INFO("after " << size << " of " << whole.size());
        is_bad(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)), "is cut off");
    }
}

TEST_CASE("a PNG of which any one bit was turned is refused") {
    const Bytes whole = good();
    for (std::size_t at = 0; at < whole.size() * 8; ++at) {
        INFO("bit " << at);
        Bytes turned = whole;
        turned[at / 8] = static_cast<Byte>(turned[at / 8] ^ (1U << at % 8));
        CHECK(refusal(turned).kind == TroubleKind::BadFile);
    }
}

TEST_CASE("a PNG with a wrong sum is refused as damaged, wherever it stands") {
    const Bytes whole = good();
    for (const std::string_view name : {"IHDR", "tEXt", "IDAT", "IEND"}) {
        INFO(name);
        Bytes wrong = whole;
        const std::size_t at = text_of(whole).find(name);
        const std::size_t length = whole[at - 1] + std::size_t{256} * whole[at - 2];
        wrong[at + 4 + length + 3] ^= 1;
        is_bad(wrong, "is damaged: a part of it is not what was written");
    }
}

TEST_CASE("a PNG whose sums are right and whose pixels are wrong is refused as damaged") {
    Bytes rows = rows_of(small, some);
    is_bad(with_pixels({}), "is damaged");
    is_bad(with_pixels(Bytes(500, 0xAB)), "is damaged");
    is_bad(joined({signature(), header(small), piece("IEND", {})}), "is damaged");
    Bytes half = deflated(rows);
    half.resize(half.size() / 2);
    is_bad(with_pixels(half), "is damaged");
    rows.resize(rows.size() - 40);
    is_bad(with_pixels(deflated(rows)), "is damaged");
    rows[0] = 9; // a filter nobody knows
    is_bad(with_pixels(deflated(rows)), "is damaged");
}

// libpng's plain interface mixes its rows up when it makes 8 bits of it.
TEST_CASE("a PNG that is interlaced and of 16 bits is refused, and what to do is said") {
    for (const Byte colour : {Byte{0}, Byte{2}, Byte{4}, Byte{6}}) {
        is_bad(png_of({13, 9, 16, colour, true}, some),
               "is interlaced and of 16 bits a colour; save it as one of 8 bits");
        CHECK(decode_still(png_of({13, 9, 16, colour, false}, some)));
    }
}

TEST_CASE("a header that no PNG may have is refused, whatever it says") {
    for (int at = 8; at < 13; ++at)
        for (int value = 0; value < 256; ++value) {
            Bytes says = joined({four_bytes(13), four_bytes(9), {8, 6, 0, 0, 0}});
            const bool allowed = value == says[static_cast<std::size_t>(at)] || (at == 8 && value == 16) ||
                                 (at == 12 && value <= 1);
            says[static_cast<std::size_t>(at)] = static_cast<Byte>(value);
            INFO("byte " << at << " is " << value);
            const auto still =
                decode_still(joined({signature(), piece("IHDR", says),
                                     piece("IDAT", deflated(rows_of(small, some))), piece("IEND", {})}));
            if (!allowed && !(at == 9 && (value == 0 || value == 2 || value == 4))) CHECK_FALSE(still);
            if (!still) CHECK(still.error().kind == TroubleKind::BadFile);
        }
}

TEST_CASE("a PNG that says it is huge is refused before room is made for it") {
    const auto of = [](std::uint32_t width, std::uint32_t height) {
        return joined(
            {signature(), header({width, height}), piece("IDAT", deflated(Bytes(100))), piece("IEND", {})});
    };
    const long before = memory_at_most_kib();
    const Trouble why = refusal(of(60'000, 60'000));
    CHECK(why.kind == TroubleKind::TooLarge);
    CHECK(why.text == "is of 60000 by 60000 pixels; at most 1600 a side and 1500000 in all");
    CHECK(refusal(of(0xFFFFFFFF, 0xFFFFFFFF)).kind == TroubleKind::TooLarge);
    CHECK(refusal(of(1601, 1)).kind == TroubleKind::TooLarge);
    CHECK(refusal(of(1, 1601)).kind == TroubleKind::TooLarge);
    CHECK(refusal(of(1300, 1300)).kind == TroubleKind::TooLarge);
    is_bad(of(0, 9), "has no pixels");
    is_bad(of(13, 0), "has no pixels");
    CHECK(memory_at_most_kib() - before < 8 * 1024);
    const auto nothing = [](auto, auto, auto) { return 0U; };
    CHECK(decode_still(png_of({1600, 937, 8, 0, false}, nothing)));
}

// What lies behind the last row is left where it is: harmless, and so not looked for.
TEST_CASE("a small PNG that holds a hundred mebibytes more than its pixels never unpacks them") {
    const Bytes zeros = deflated_zeros(std::size_t{100} * 1024 * 1024);
    REQUIRE(zeros.size() < picture_file_bytes_max / 2);
    const Bytes pixels = piece("IDAT", deflated(rows_of(small, some)));
    const auto good_size = decode_still(good()).value().rgba.size();
    const long before = memory_at_most_kib();
    for (const Bytes& middle :
         {piece("IDAT", zeros), joined({piece("zTXt", joined({{'x', 0, 0}, zeros})), pixels}),
          joined({piece("iCCP", joined({{'x', 0, 0}, zeros})), pixels}),
          joined({piece("iTXt", joined({{'x', 0, 1, 0, 0, 0}, zeros})), pixels}),
          joined({pixels, piece("zTXt", joined({{'x', 0, 0}, zeros}))})}) {
        const auto still = decode_still(joined({signature(), header(small), middle, piece("IEND", {})}));
        if (still) CHECK(still->rgba.size() == good_size);
        if (!still) CHECK(still.error().kind == TroubleKind::BadFile);
    }
    CHECK(memory_at_most_kib() - before < 32 * 1024);
}

TEST_CASE("a file over the limit is refused before it is looked at, and a missing one is told apart") {
    const auto file =
        std::filesystem::temp_directory_path() / ("fengqiao-large-" + std::to_string(getpid()) + ".png");
    CHECK(read_still(file).error().kind == TroubleKind::NotFound);
    CHECK(read_still(file).error().text == "is not there");
    Bytes large = png_of(small, some, piece("tEXt", joined({{'x', 0}, Bytes(picture_file_bytes_max, 'a')})));
    CHECK(refusal(large).kind == TroubleKind::TooLarge);
    CHECK(refusal(large).text == "is larger than 512 KiB");
    std::ofstream{file, std::ios::binary} << text_of(large);
    CHECK(read_still(file).error().kind == TroubleKind::TooLarge);
    CHECK(read_still(file).error().text == "is larger than 512 KiB");
    std::ofstream{file, std::ios::binary} << text_of(good());
    CHECK(read_still(file).value().width == 13);
    CHECK(StillMaker{}.make({file.string() + "x", 4, 4, 1}).error().text == file.string() + "x is not there");
    std::filesystem::remove(file);
}

} // namespace fengqiao::display
