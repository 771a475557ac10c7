#include "tests/benchmarks/ground/counter.h"

#include "core/complaint/number.h"
#include "core/journal/keeping.h"

namespace fengqiao::benchmarks {
namespace {

namespace fs = std::filesystem;

// The seed's complaint: a product rolled over by itself, told without a typed character.
Draft rolled_over(const Catalogue& catalogue, BranchId branch) {
    Draft draft;
    if (const auto* choice = catalogue.find_choice("TB0501")) draft = with_choice({}, *choice);
    draft.matter.occurred = Occurred::ThisWeek;
    draft.matter.requests = {"R03", "R07"};
    draft.matter.phrases = {"PC0501"};
    draft.respondent = branch;
    draft.name = {.surname = "王", .given = "", .title = Title::Madam, .other_surname = false};
    draft.phone = "13800000000";
    draft.age_group = AgeGroup::From70;
    draft.notice_version = "1";
    return draft;
}

} // namespace

Counter::Counter(kiosk::Assets assets, uplink::Identity identity, const system::SystemClock& clock)
    : assets_{std::move(assets)},
      identity_{std::move(identity)},
      clock_{clock},
      documents_{identity_.keys, random_},
      sealer_{{identity_.place.branch.id, identity_.keyset.sealing, identity_.keys.wrapping.view()},
              std::move(assets_.dictionary),
              random_},
      pins_{identity_.keys.wrapping.view()} {}

Result<std::unique_ptr<Counter>> Counter::open(const KioskConfig& config) {
    const auto root = uplink::load_public_root(config.root_key_file);
    if (!root) return std::unexpected(root.error());
    auto assets = kiosk::load_assets(config);
    if (!assets) return std::unexpected(assets.error());
    auto identity = uplink::load_identity(uplink::IdentityFiles{config.data_folder}, *root);
    if (!identity) return std::unexpected(identity.error());
    const auto clock = system::SystemClock::of_this_machine();
    if (!clock) return std::unexpected(clock.error());
    std::unique_ptr<Counter> counter{new Counter{std::move(*assets), std::move(*identity), *clock}};
    if (auto begun = counter->begin(fs::path{config.data_folder} / "store"); !begun)
        return std::unexpected(begun.error());
    return counter;
}

Result<void> Counter::begin(const fs::path& folder) {
    const BranchId branch = identity_.place.branch.id;
    auto valid = validate(rolled_over(assets_.catalogue, branch), assets_.catalogue);
    if (!valid) return trouble(TroubleKind::BadInput, "the complaint of the figures is not a whole one");
    complaint_ = std::move(*valid);
    auto store = sqlite::TerminalStore::open(
        {.folder = folder, .terminal = identity_.terminal, .branch = branch},
        {.digest = digest_, .random = random_, .clock = clock_, .documents = documents_});
    if (!store) return std::unexpected(store.error());
    store_ = std::move(*store);
    office_.emplace(Office::Tools{.clock = clock_,
                                  .random = random_,
                                  .digest = digest_,
                                  .journal = store_->journal(),
                                  .sync = store_->sync(),
                                  .files = store_->files(),
                                  .sealer = sealer_,
                                  .attempts = store_->attempts(),
                                  .pins = pins_,
                                  .blobs = store_->blobs(),
                                  .catalogue = assets_.catalogue,
                                  .rules = assets_.rules,
                                  .calendar = assets_.calendar},
                    OfficePlace{identity_.terminal, branch, identity_.place.branch.name});
    return {};
}

Result<Filed> Counter::file() {
    return office_->file_complaint(*complaint_, Language::Chinese);
}

Result<KeptFiling> Counter::last(const Filed& filed) const {
    const auto state = store_->journal().state();
    if (!state) return std::unexpected(state.error());
    auto rows = store_->journal().read({.from = state->head.sequence, .events_max = 1, .bytes_max = 1});
    if (!rows) return std::unexpected(rows.error());
    auto wrap = store_->files().wrap_of(filed.case_id);
    if (!wrap) return std::unexpected(wrap.error());
    if (rows->empty() || !*wrap) return trouble(TroubleKind::StoreBroken, "a filing left nothing behind");
    return KeptFiling{rows->front(), {filed.case_id, **wrap}};
}

Result<std::unique_ptr<sqlite::TerminalStore>> Counter::open_beside(const fs::path& folder) {
    fs::create_directories(folder);
    auto store = sqlite::TerminalStore::open(
        {.folder = folder, .terminal = identity_.terminal, .branch = identity_.place.branch.id},
        {.digest = digest_, .random = random_, .clock = clock_, .documents = documents_});
    if (!store) return store;
    if (auto journal = open_or_first((*store)->journal(), digest_, terminal(), random_); !journal)
        return std::unexpected(journal.error());
    return store;
}

// What the shown complaint says, read back from where the office keeps it.
Result<void> Counter::learn_what_is_said() {
    const auto filed = file();
    if (!filed) return std::unexpected(filed.error());
    const auto kept = last(*filed);
    if (!kept) return std::unexpected(kept.error());
    auto opened = sealer_.open(kept->event.event, kept->wrap.wrapped);
    if (!opened) return std::unexpected(opened.error());
    said_ = std::get<Submitted>(opened->body);
    return {};
}

Result<SealedDraft> Counter::seal() {
    if (said_.number.empty())
        if (auto learnt = learn_what_is_said(); !learnt) return std::unexpected(learnt.error());
    said_.number = ComplaintNumber::make(random_).digits();
    return sealer_.seal({.case_id = random_.id<CaseId>(), .time = clock_.read(), .body = said_},
                        std::nullopt);
}

Result<void> Counter::fill(std::size_t filings) {
    while (filings > 0) {
        std::vector<StoredEvent> events;
        std::vector<KeyWrap> wraps;
        for (; filings > 0 && events.size() < keep_events_max; --filings) {
            auto sealed = seal();
            if (!sealed) return std::unexpected(sealed.error());
            events.push_back(std::move(sealed->event));
            wraps.push_back(std::move(*sealed->wrap));
        }
        if (const auto kept = keep(store_->journal(), digest_, {events, wraps}); !kept)
            return std::unexpected(kept.error());
    }
    return {};
}

} // namespace fengqiao::benchmarks
