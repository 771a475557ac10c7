#include "app/kiosk/uplink/blob_carrier.h"

#include "core/basics/match.h"
#include "core/sync/terminal_effects.h"

namespace fengqiao::kiosk {

bool BlobCarrier::on_store(std::move_only_function<Result<void>(BlobStore&)> errand) {
    Result<void> done = trouble(TroubleKind::Busy, "the database thread took no errand");
    const bool performed = tools_.database.perform([&](Records& records) { done = errand(records.blobs()); });
    if (performed && done) return true;
    tools_.log.alarm(done.error().text);
    return false;
}

std::optional<BlobCarrier::Held> BlobCarrier::held() {
    Held held;
    Result<std::vector<HeldBlob>> blobs = trouble(TroubleKind::Busy, "the database thread took no errand");
    const bool performed = tools_.database.perform([&](Records& records) {
        held.terminal = records.sync_ports().terminal;
        blobs = records.blobs().held_blobs();
    });
    if (!performed || !blobs) {
        tools_.log.alarm(blobs.error().text);
        return std::nullopt;
    }
    held.blobs = std::move(*blobs);
    return held;
}

std::optional<milliseconds> BlobCarrier::carry(Bytes challenge, const std::stop_token& stop,
                                               const std::function<bool()>& called) {
    auto found = held();
    if (!found || found->blobs.empty()) return std::nullopt;
    terminal_ = found->terminal;
    tell_of_set_aside(found->blobs);
    BlobStep step = start_blobs(refusals_.left_of(std::move(found->blobs)), std::move(challenge));
    bool broken_off = false;
    while (true) {
        const auto heard = carry_out(step.actions, stop);
        broken_off = heard && called();
        if (!heard || broken_off || stop.stop_requested()) break;
        step = fengqiao::step(std::move(step.run), *heard);
    }
    if (broken_off) return milliseconds{0}; // after whoever called
    if (step.run.refused || (step.run.phase == BlobPhase::Done && !step.run.incomplete)) {
        failed_runs_ = 0;
        return std::nullopt;
    }
    return pause_after_blobs(step.run, ++failed_runs_, tools_.random);
}

std::optional<HeardBlob> BlobCarrier::carry_out(const std::vector<BlobAction>& actions,
                                                const std::stop_token& stop) {
    std::optional<HeardBlob> heard;
    for (const BlobAction& action : actions) {
        const bool done = std::visit(
            Match{
                [&](const AskBlob& ask) {
                    heard = tools_.uplink.carry(
                        {.terminal = terminal_, .name = ask.name, .piece = {}, .challenge = ask.challenge},
                        stop);
                    return true;
                },
                [&](const SendPiece& piece) {
                    heard = send(piece, stop);
                    return heard.has_value();
                },
                [&](const NoteBlob& note) {
                    return on_store([&](BlobStore& store) { return store.note_blob(note.name, note.whole); });
                },
                [&](const DropBlob& drop) {
                    return on_store([&](BlobStore& store) { return store.drop_blob(drop.name); });
                },
                [&](const RaiseBlobAlarm& alarm) {
                    raise(alarm);
                    return true;
                },
            },
            action);
        if (!done) return std::nullopt;
    }
    return heard;
}

std::optional<HeardBlob> BlobCarrier::send(const SendPiece& send, const std::stop_token& stop) {
    BlobCall call{.terminal = terminal_,
                  .name = send.piece.name,
                  .offset = send.piece.offset,
                  .piece = {},
                  .challenge = send.challenge};
    const bool read = on_store([&](BlobStore& store) -> Result<void> {
        auto piece = store.blob_piece(send.piece);
        if (!piece) return std::unexpected(piece.error());
        call.piece = std::move(*piece);
        return {};
    });
    // Erased between two pieces: without a piece the call only asks, and headquarters knows it no more.
    if (!read) return std::nullopt;
    return tools_.uplink.carry(call, stop);
}

void BlobCarrier::tell_of_set_aside(const std::vector<HeldBlob>& held) {
    const std::size_t count = refusals_.to_be_told(held, tools_.clock.read().since_boot);
    if (count == 0) return;
    tools_.log.alarm(std::to_string(count) + " attachment(s) are kept here and not sent any more: "
                                             "headquarters refused each of them whole; look at the disk");
}

void BlobCarrier::raise(const RaiseBlobAlarm& raised) {
    switch (raised.alarm) {
    case BlobAlarm::WrongHash:
        refusals_.note(raised.name);
        return tools_.log.alarm("an attachment arrived at headquarters as something else than its name says; "
                                "it is sent again later, look at the disk");
    case BlobAlarm::WrongLength:
        return tools_.log.alarm("headquarters knows another length of an attachment than this terminal");
    }
    std::unreachable();
}

} // namespace fengqiao::kiosk
