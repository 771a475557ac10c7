#include "app/kiosk/flow/session.h"

#include "app/kiosk/flow/comfort_flow.h"
#include "app/kiosk/flow/rating_flow.h"
#include "app/kiosk/flow/welfare_flow.h"
#include "core/basics/match.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

// How long a stage may stand untouched before it is alerted or ended; nullopt: as long as it likes.
struct Patience {
    std::optional<milliseconds> limit;
    bool alerts{true};
};

Patience patience_of(const Model& model) {
    const bool unhurried =
        model.comfort.unhurried || model.comfort.read_aloud || model.comfort.size >= TextSize::Large;
    const milliseconds journey = unhurried ? unhurried_idle : journey_idle;
    const Patience at_work{std::nullopt, false};
    return std::visit(Match{
                          [&](const Attract&) {
                              return Patience{std::nullopt, false}; // welfare_flow.cpp
                          },
                          [&](const ChooseRatingSubject&) {
                              return Patience{doors_idle, false};
                          },
                          // At the doors there is nothing to lose, so nobody is asked.
                          [&](const ChooseComfort&) {
                              const bool at_the_doors =
                                  !model.beneath || std::holds_alternative<Attract>(*model.beneath);
                              return at_the_doors ? Patience{doors_idle, false} : Patience{journey, true};
                          },
                          [&](const Thanks& thanks) {
                              const bool more = thanks.filed || thanks.answer_by;
                              return Patience{more ? thanks_with_road_time : thanks_time, false};
                          },
                          [&](const ReceiptShown&) {
                              return Patience{receipt_time, true};
                          },
                          [&](const SavingComplaint&) { return at_work; },
                          [&](const SavingRating&) { return at_work; },
                          [&](const SavingWithdrawal&) { return at_work; },
                          [&](const SavingMediation&) { return at_work; },
                          [&](const Looking&) { return at_work; },
                          [&](const OutOfService&) { return at_work; },
                          [&](const auto&) {
                              return Patience{journey, true};
                          },
                      },
                      model.stage);
}

milliseconds waiting_since(const Model& model) {
    if (const auto* thanks = std::get_if<Thanks>(&model.stage)) return thanks->since;
    return model.last_touch;
}

// At the end of its time a deliberate press still counts: only its reasons are missing.
Step run_out(Model model, Moment now) {
    if (std::holds_alternative<ChooseComfort>(model.stage)) model = close_comfort(std::move(model));
    if (const auto* reasons = std::get_if<RatingReasons>(&model.stage)) {
        Step kept = keep_rating(std::move(model), *reasons);
        kept.model = forget(std::move(kept.model), now);
        return kept;
    }
    return stay(forget(std::move(model), now));
}

} // namespace

OutOfServiceReason reason_of(const Trouble& trouble) {
    return trouble.kind == TroubleKind::DiskFull ? OutOfServiceReason::DiskFull
                                                 : OutOfServiceReason::StoreBroken;
}

Step stay(Model model) {
    return {std::move(model), {}};
}

Step go(Model model, Stage stage) {
    model.stage = std::move(stage);
    return stay(std::move(model));
}

Step go(Model model, Stage stage, Effect effect) {
    Step step = go(std::move(model), std::move(stage));
    step.effects.push_back(std::move(effect));
    return step;
}

Model fresh_model(std::shared_ptr<const House> house, Moment now) {
    Model model;
    model.comfort = house->comfort;
    model.house = std::move(house);
    model.last_touch = now.steady;
    return model;
}

Model forget(Model model, Moment now) {
    Model fresh = fresh_model(std::move(model.house), now);
    fresh.surroundings = model.surroundings;
    fresh.next_content = std::move(model.next_content);
    fresh.last_receipt = std::move(model.last_receipt); // it ends by its own clock
    return fresh;
}

Model touched(Model model, Moment now) {
    model.last_touch = now.steady;
    if (auto* doors = std::get_if<Attract>(&model.stage)) *doors = {};
    model.alert.reset();
    return model;
}

Model somebody_is_there(Model model, Moment now) {
    model.last_touch = now.steady;
    if (auto* doors = std::get_if<Attract>(&model.stage)) *doors = {};
    if (model.alert) model.alert->since = now.steady;
    return model;
}

Step tick(Model model, Moment now) {
    if (model.last_receipt && now.steady - model.last_receipt->filed >= reprint_time)
        model.last_receipt.reset();
    if (const auto* keys = std::get_if<RatingKeys>(&model.stage);
        keys && keys->held && now.steady - keys->held->since >= rating_hold)
        return rating_held_long_enough(std::move(model), now);
    if (model.alert) {
        if (now.steady - model.alert->since < alert_time) return stay(std::move(model));
        return run_out(std::move(model), now);
    }
    if (std::holds_alternative<Attract>(model.stage)) return doors_tick(std::move(model), now);
    const Patience patience = patience_of(model);
    if (!patience.limit || now.steady - waiting_since(model) < *patience.limit) return stay(std::move(model));
    if (!patience.alerts) return stay(forget(std::move(model), now));
    model.alert = IdleAlert{now.steady};
    return stay(std::move(model));
}

namespace {

std::optional<milliseconds> deadline_of_visit(const Model& model) {
    if (const auto* keys = std::get_if<RatingKeys>(&model.stage); keys && keys->held)
        return keys->held->since + rating_hold;
    if (model.alert) return model.alert->since + alert_time;
    if (const auto* doors = std::get_if<Attract>(&model.stage)) return doors_deadline(model, *doors);
    const Patience patience = patience_of(model);
    if (!patience.limit) return std::nullopt;
    return waiting_since(model) + *patience.limit;
}

} // namespace

std::optional<milliseconds> next_deadline(const Model& model) {
    const auto visit = deadline_of_visit(model);
    if (!model.last_receipt) return visit;
    const milliseconds forgotten = model.last_receipt->filed + reprint_time;
    return visit ? std::min(*visit, forgotten) : forgotten;
}

} // namespace fengqiao::kiosk
