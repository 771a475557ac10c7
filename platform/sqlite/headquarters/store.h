#pragma once

#include "platform/sqlite/headquarters/group_writer.h"
#include "platform/sqlite/headquarters/readers.h"

#include <future>

namespace fengqiao::sqlite {

// Headquarters' database: one thread that writes in groups, several connections that only read. The tables
// are schema.cpp's; what is read and written lies in the files beside, as functions over a connection.
class HeadquartersStore {
public:
    // Makes the file when it is not there. Troubles of Database::open and prepare_schema.
    static Result<std::unique_ptr<HeadquartersStore>> open(const std::filesystem::path& file);

    // Work(SQLite::Database&) -> Result<…>, in a snapshot. Called by any thread; not from within a reading.
    template <class Work> auto read(Work work) { return readers_->read(std::move(work)); }

    // Work(SQLite::Database&) -> Result<…>, on the writer's thread; committed when it returns a value.
    template <class Work> auto write(Work work) -> std::invoke_result_t<Work, SQLite::Database&>;

    // The same without waiting; `done` is called by a thread of the writer.
    void write_later(GroupWriter::Job job, GroupWriter::Done done) {
        writer_->enqueue(std::move(job), std::move(done));
    }

    // GroupWriter::empty_log_soon.
    void empty_log_soon() { writer_->empty_log_soon(); }

    // Finishes and answers what was enqueued; afterwards there is only reading. The destructor does it, too.
    void close() { writer_.reset(); }
    ~HeadquartersStore() { close(); } // while the readers still stand: an answer may read
    HeadquartersStore(const HeadquartersStore&) = delete;
    HeadquartersStore& operator=(const HeadquartersStore&) = delete;

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

private:
    HeadquartersStore(std::filesystem::path file, std::unique_ptr<GroupWriter> writer,
                      std::unique_ptr<Readers> readers)
        : file_{std::move(file)}, writer_{std::move(writer)}, readers_{std::move(readers)} {}

    std::filesystem::path file_;
    std::unique_ptr<GroupWriter> writer_;
    std::unique_ptr<Readers> readers_;
};

template <class Work> auto HeadquartersStore::write(Work work)
    -> std::invoke_result_t<Work, SQLite::Database&> {
    using Answer = std::invoke_result_t<Work, SQLite::Database&>;
    std::optional<Answer> answer;
    std::promise<Result<void>> committed;
    writer_->enqueue(
        [&](SQLite::Database& connection) -> Result<void> {
            answer = work(connection);
            if (!*answer) return std::unexpected(answer->error());
            return {};
        },
        [&](Result<void> outcome) { committed.set_value(std::move(outcome)); });
    if (auto outcome = committed.get_future().get(); !outcome) return std::unexpected(outcome.error());
    return std::move(*answer);
}

} // namespace fengqiao::sqlite
