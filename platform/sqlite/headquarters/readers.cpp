#include "platform/sqlite/headquarters/readers.h"

namespace fengqiao::sqlite {

Result<std::unique_ptr<Readers>> Readers::open(const std::filesystem::path& file, std::size_t count) {
    std::vector<std::unique_ptr<Database>> idle;
    for (std::size_t at = 0; at < count; ++at) {
        auto connection = Database::open({file, OpenMode::Reader, {}});
        if (!connection) return std::unexpected(connection.error());
        idle.push_back(std::make_unique<Database>(std::move(*connection)));
    }
    return std::unique_ptr<Readers>{new Readers{std::move(idle)}};
}

std::unique_ptr<Database> Readers::borrow() {
    std::unique_lock lock{mutex_};
    returned_.wait(lock, [this] { return !idle_.empty(); });
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
}

void Readers::give_back(std::unique_ptr<Database> connection) {
    {
        const std::lock_guard lock{mutex_};
        idle_.push_back(std::move(connection));
    }
    returned_.notify_one();
}

} // namespace fengqiao::sqlite
