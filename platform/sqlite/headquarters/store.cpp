#include "platform/sqlite/headquarters/store.h"

#include "platform/sqlite/headquarters/schema.h"

namespace fengqiao::sqlite {

namespace {
constexpr std::size_t readers_count = 4;
}

Result<std::unique_ptr<HeadquartersStore>> HeadquartersStore::open(const std::filesystem::path& file) {
    std::filesystem::path lock = file;
    lock += ".turn";
    auto turn = Turn::prepare(lock);
    if (!turn) return std::unexpected(turn.error());
    turn->take(); // making tables is writing, too
    auto database = Database::open({file, OpenMode::Writer, {}});
    if (!database) return std::unexpected(database.error());
    if (auto prepared = prepare_schema(*database); !prepared) return std::unexpected(prepared.error());
    turn->give_back();
    auto readers = Readers::open(file, readers_count);
    if (!readers) return std::unexpected(readers.error());
    auto writer = std::make_unique<GroupWriter>(std::move(*database), std::move(*turn));
    return std::unique_ptr<HeadquartersStore>{
        new HeadquartersStore{file, std::move(writer), std::move(*readers)}};
}

} // namespace fengqiao::sqlite
