#include "app/kiosk/uplink/edition_carrier.h"

#include "core/basics/match.h"

namespace fengqiao::kiosk {
namespace {

std::string serial_of(const Edition& edition) {
    return std::to_string(edition.serial);
}

std::string words_for(const RaiseEditionAlarm& raised) {
    switch (raised.alarm) {
    case EditionAlarm::OtherBytes:
        return "a file of the next edition came as something else than its name says and was thrown away: " +
               raised.what;
    case EditionAlarm::NotServed:
        return "headquarters does not serve a file of the edition it ordered: " + raised.what;
    }
    std::unreachable();
}

} // namespace

void EditionCarrier::order(const ContentOrder& order) {
    if (!is_to_be_carried_out(order, tools_.store.standing()) || refused_ == order.manifest) return;
    if (wanted_ != order) run_.reset();
    wanted_ = order;
}

std::optional<milliseconds> EditionCarrier::carry(TerminalId terminal, Bytes challenge,
                                                  const std::stop_token& stop,
                                                  const std::function<bool()>& called) {
    if (!wanted_) return std::nullopt;
    terminal_ = terminal;
    failed_ = false;
    EditionStep step = run_ ? go_on_with_edition(std::move(*run_), std::move(challenge))
                            : start_edition(*wanted_, std::move(challenge));
    for (;;) {
        run_ = std::move(step.run);
        Outcome outcome;
        for (const EditionAction& action : step.actions) {
            const bool hurry = called() || stop.stop_requested();
            if (std::holds_alternative<FetchPiece>(action) && hurry) return milliseconds{0};
            outcome = carry_out(action, stop);
            if (failed_) break; // what comes after it stands on it
        }
        if (failed_ || !outcome.goes_on()) return pause();
        step = outcome.heard ? fengqiao::step(std::move(*run_), *outcome.heard, tools_.digest)
                             : fengqiao::step(std::move(*run_), std::move(*outcome.opened));
    }
}

std::optional<milliseconds> EditionCarrier::pause() {
    if (!wanted_ || (run_ && run_->refused)) {
        failed_runs_ = 0;
        return std::nullopt;
    }
    const EditionRun nothing;
    const EditionRun& last = run_ ? *run_ : nothing;
    const milliseconds pause = pause_after_edition(last, ++failed_runs_, tools_.random);
    if (failed_) run_.reset(); // from the manifest on: what the disk holds is looked at anew
    return pause;
}

EditionCarrier::Outcome EditionCarrier::carry_out(const EditionAction& action, const std::stop_token& stop) {
    return std::visit(Match{
                          [&](const FetchPiece& piece) -> Outcome {
                              return {.heard = tools_.uplink.fetch({.terminal = terminal_,
                                                                    .name = piece.name,
                                                                    .offset = piece.offset,
                                                                    .piece = {},
                                                                    .challenge = piece.challenge},
                                                                   stop),
                                      .opened = {}};
                          },
                          [&](const OpenManifest& asked) { return open(asked); },
                          [&](const KeepFile& file) -> Outcome {
                              keep(file);
                              return {};
                          },
                          [&](const AdoptEdition& whole) -> Outcome {
                              adopt(whole);
                              return {};
                          },
                          [&](const RaiseEditionAlarm& raised) -> Outcome {
                              tools_.log.alarm(words_for(raised));
                              return {};
                          },
                      },
                      action);
}

EditionCarrier::Outcome EditionCarrier::open(const OpenManifest& asked) {
    auto edition = tools_.manifests.read_manifest(asked.manifest);
    if (!edition) {
        refuse(edition.error());
        return {};
    }
    auto missing = tools_.store.missing_of(*edition);
    if (!missing) {
        fail(missing.error());
        return {};
    }
    return {.heard = {}, .opened = EditionOpened{std::move(*edition), std::move(*missing)}};
}

void EditionCarrier::keep(const KeepFile& file) {
    if (auto kept = tools_.store.keep(file.file, file.bytes); !kept) fail(kept.error());
}

void EditionCarrier::adopt(const AdoptEdition& whole) {
    auto book = tools_.store.adopt(whole.order, whole.edition);
    if (!book && book.error().kind == TroubleKind::BadFile) return refuse(book.error());
    if (!book) return fail(book.error());
    tools_.log.note("edition " + serial_of(whole.edition) + " of the station's pages is shown from now on");
    tools_.inbox.put(ContentArrived{std::move(*book)});
    wanted_.reset();
    run_.reset();
}

void EditionCarrier::refuse(const Trouble& why) {
    tools_.log.alarm("an edition of the station's pages is kept out, the one before it stays: " + why.text);
    refused_ = wanted_->manifest;
    wanted_.reset();
    run_.reset();
}

void EditionCarrier::fail(const Trouble& why) {
    tools_.log.alarm("an edition of the station's pages could not be kept yet: " + why.text);
    failed_ = true;
}

} // namespace fengqiao::kiosk
