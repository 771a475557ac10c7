#include "core/content/edition.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

Edition with_paths(std::vector<std::string> paths, std::uint32_t bytes = 10) {
    Edition edition{.serial = 3, .files = {}};
    for (std::string& path : paths)
        edition.files.push_back({std::move(path), Hash{1}, bytes});
    return edition;
}

bool is_refused(const Edition& edition) {
    const auto fault = fault_in(edition);
    if (fault) CHECK(fault->kind == TroubleKind::BadInput);
    return fault.has_value();
}

} // namespace

TEST_CASE("a path that leaves its folder, or hides in it, is in no edition") {
    for (const char* path : {"notes.toml", "policy/fees.toml", "a/b/c-1_x.png", "A.toml"}) {
        INFO(path);
        CHECK(is_edition_path(path));
    }
    for (const std::string& path :
         {std::string{}, std::string{"/etc/passwd"}, std::string{"../up.toml"},
          std::string{"a/../../up.toml"}, std::string{".."}, std::string{"a//b"}, std::string{"a/"},
          std::string{".hidden"}, std::string{"a/.hidden"}, std::string{"a\\b"}, std::string{"a b"},
          std::string{"a\nb"}, std::string("a\0b", 3), std::string{"费用.toml"},
          std::string(edition_path_bytes_max + 1, 'a')}) {
        INFO(path);
        CHECK_FALSE(is_edition_path(path));
        CHECK(is_refused(with_paths({path})));
    }
}

TEST_CASE("an edition names each file once, in order, and no file as a folder") {
    CHECK_FALSE(is_refused(with_paths({"a.toml", "b/c.toml", "b/d.toml"})));
    CHECK(is_refused(with_paths({"b.toml", "a.toml"})));
    CHECK(is_refused(with_paths({"a.toml", "a.toml"})));
    CHECK(is_refused(with_paths({"a", "a-b", "a/b.toml"})));
    CHECK(is_refused(with_paths({})));
    CHECK(is_refused(Edition{.serial = 0, .files = with_paths({"a"}).files}));
}

TEST_CASE("an edition has at most five hundred files, a mebibyte each and twenty in all") {
    std::vector<std::string> paths;
    for (std::size_t number = 0; number < edition_files_max; ++number)
        paths.push_back("page-" + std::to_string(1000 + number));
    CHECK_FALSE(is_refused(with_paths(paths)));
    paths.push_back("page-2000");
    CHECK(is_refused(with_paths(paths)));
    CHECK(is_refused(with_paths({"a"}, 0)));
    CHECK_FALSE(is_refused(with_paths({"a"}, edition_file_bytes_max)));
    CHECK(is_refused(with_paths({"a"}, edition_file_bytes_max + 1)));
    paths.resize(20);
    CHECK_FALSE(is_refused(with_paths(paths, edition_file_bytes_max)));
    paths.push_back("page-2000");
    CHECK(is_refused(with_paths(paths, edition_file_bytes_max)));
}
