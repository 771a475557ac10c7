#pragma once

#include "app/headquarters/statistics/place_numbers.h"
#include "core/headquarters/fold_listener.h"

#include <map>
#include <memory>
#include <mutex>
#include <span>

namespace fengqiao::headquarters {

// Every case and every day of a hall as the measures need them, at one moment.
struct StatisticsView {
    std::span<const CaseFacts> facts;
    const Codes& codes;
    const PlaceNumbers& places;
    std::span<const HallDay> hall; // a branch's day once
};

// The facts of every case in memory (88 bytes each), kept up by the fold and made again from the store at
// start:
//   service.folding().follow(cache);
// A million cases are counted in some 40 ms without asking the database.
class StatisticsCache final : public FoldListener {
public:
    explicit StatisticsCache(const RuleBook& rules) : rules_{rules} {}

    // Never waits for somebody who counts.
    void folded(const Folded& change) override;

    // Work(const StatisticsView&): everything it sees belongs to one moment. One at a time; `directory` says
    // where each branch stands today, its cases of former days included.
    template <class Work> auto look(const std::shared_ptr<const Directory>& directory, Work work) {
        const std::lock_guard lock{counting_};
        bring_up_to_date(directory);
        return work(StatisticsView{facts_, codes_, places_, hall_});
    }

private:
    // More than this is put in its place without waiting for the next look.
    static constexpr std::size_t arrived_max = 4096;

    struct Arrived {
        CaseId id; // zero for an import: it never changes
        BranchId branch;
        CaseFacts facts;
    };

    void bring_up_to_date(const std::shared_ptr<const Directory>& directory);
    void take_arrived();
    void keep(const Arrived& arrived);
    void keep(const HallDay& part);

    const RuleBook& rules_;

    std::mutex arriving_; // taken after counting_, never before it
    std::vector<Arrived> arrived_;
    std::vector<HallDay> arrived_days_;
    Codes arriving_codes_;

    std::mutex counting_;
    std::vector<CaseFacts> facts_;
    std::unordered_map<CaseId, std::size_t> rows_;
    Codes codes_;
    PlaceNumbers places_;
    std::vector<HallDay> hall_;
    std::map<std::pair<BranchId, Day>, std::size_t> hall_rows_;
    std::shared_ptr<const Directory> directory_; // the one that facts_ are placed by
};

} // namespace fengqiao::headquarters
