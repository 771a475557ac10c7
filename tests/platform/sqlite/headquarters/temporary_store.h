#pragma once

#include "core/basics/check.h"
#include "platform/sqlite/headquarters/store.h"

#include <cstdlib>

namespace fengqiao::sqlite {

// A database of a test's own.
class TemporaryStore {
public:
    TemporaryStore() {
        std::string pattern = (std::filesystem::temp_directory_path() / "fengqiao-XXXXXX").string();
        check(mkdtemp(pattern.data()) != nullptr, "a test gets a folder of its own");
        folder_ = pattern;
        reopen();
    }
    ~TemporaryStore() {
        store_.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    TemporaryStore(const TemporaryStore&) = delete;
    TemporaryStore& operator=(const TemporaryStore&) = delete;

    void reopen() {
        store_.reset();
        auto opened = HeadquartersStore::open(folder_ / "headquarters.db");
        check(opened.has_value(), "a fresh store opens");
        store_ = std::move(*opened);
    }
    HeadquartersStore& operator*() { return *store_; }
    HeadquartersStore* operator->() { return store_.get(); }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
    std::unique_ptr<HeadquartersStore> store_;
};

} // namespace fengqiao::sqlite
