#pragma once

#include "platform/sqlite/database/database.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace fengqiao::sqlite {

// Read-only connections, lent one at a time. Each reading sees one moment of the database and never waits for
// the writer.
class Readers {
public:
    static Result<std::unique_ptr<Readers>> open(const std::filesystem::path& file, std::size_t count);

    template <class Work> auto read(Work work) -> std::invoke_result_t<Work, SQLite::Database&>;

private:
    class Loan;
    explicit Readers(std::vector<std::unique_ptr<Database>> idle) : idle_{std::move(idle)} {}
    std::unique_ptr<Database> borrow();
    void give_back(std::unique_ptr<Database> connection);

    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Database>> idle_;
};

class Readers::Loan {
public:
    explicit Loan(Readers& readers) : readers_{readers}, connection_{readers.borrow()} {}
    ~Loan() { readers_.give_back(std::move(connection_)); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    Database& operator*() { return *connection_; }

private:
    Readers& readers_;
    std::unique_ptr<Database> connection_;
};

// Work returns a Result; what it throws of SQLite's comes back as a Trouble.
template <class Work> auto Readers::read(Work work) -> std::invoke_result_t<Work, SQLite::Database&> {
    Loan loan{*this};
    auto answer = (*loan).attempt([&](SQLite::Database& connection) {
        SQLite::Transaction moment{connection}; // deferred: the first statement fixes what is seen
        auto found = work(connection);
        moment.commit();
        return found;
    });
    if (!answer) return std::unexpected(answer.error());
    return std::move(*answer);
}

} // namespace fengqiao::sqlite
