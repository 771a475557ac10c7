#include "core/basics/check.h"
#include "platform/crypto/blob_seal.h"
#include "platform/wire/blob_messages.h"
#include "tests/support/test_terminal/test_terminal.h"

namespace fengqiao {
namespace {

constexpr unsigned calls_max = 1000; // of one run; more is a livelock

} // namespace

CaseId TestTerminal::file_spoken(Submitted submitted, ByteView recording) {
    const auto id = random_.id<CaseId>();
    const auto key = crypto::CaseKey::make(random_);
    auto sealed = crypto::seal_blob({id, key}, recording, random_);
    check(sealed.has_value(), "a test's recording can be sealed");
    const Hash name = digest_.sha256(ByteView{*sealed});
    submitted.attachments = {{name, sealed->size(), AttachmentKind::Recording, milliseconds{80'000}}};
    const SealedBlob blob{id, name, std::move(*sealed)};
    const auto said = wire::encode_body(Role::Customer, std::move(submitted));
    check(said.has_value(), "a test files what can be filed");
    const auto event =
        sealer_.seal_first(header_of(id, {}, *said), {said->open, said->personal}, key, keyset_.sealing);
    check(event.has_value(), "a test's complaint can be sealed");
    case_keys_.emplace(id, key.copy());
    check(keep(disk_, digest_, {.events = {&*event, 1}, .blobs = {&blob, 1}}).has_value(),
          "a disk in memory has room for a recording");
    return id;
}

http::Call TestTerminal::blob_call(const std::string& method, const std::string& target,
                                   ByteView body) const {
    const wire::Caller caller{id(), keys_->number, keys_->signing};
    return {.method = method,
            .url = line_.url + target,
            .body = std::string{text_of(body)},
            .headers = {{"Kiosk-Auth", wire::sign_call(caller, challenge_, {method, target, body})}}};
}

HeardBlob TestTerminal::ask_blob(const Hash& name, std::uint64_t offset, ByteView piece) {
    const http::Call call =
        blob_call(piece.empty() ? "HEAD" : "PUT", wire::blob_target({name, offset}), piece);
    const auto answer = client_.perform(call);
    if (!answer) return {};
    HeardBlob heard{.status = answer->status};
    auto opened = wire::open_blob_answer(
        keyset_, call.headers.front().value,
        {answer->status, answer->header("Kiosk-Blob"), bytes_of(answer->body)}, answer->header("Kiosk-Sig"));
    if (opened) heard.answer = std::move(*opened);
    return heard;
}

BlobRun TestTerminal::carry_blobs() {
    BlobStep step = start_blobs(*disk_.held_blobs(), challenge_);
    for (unsigned calls = 0; calls < calls_max; ++calls) {
        std::optional<HeardBlob> heard;
        for (const BlobAction& action : step.actions) {
            if (const auto* ask = std::get_if<AskBlob>(&action)) {
                challenge_ = ask->challenge;
                heard = ask_blob(ask->name);
            } else if (const auto* send = std::get_if<SendPiece>(&action)) {
                challenge_ = send->challenge;
                heard = ask_blob(send->piece.name, send->piece.offset, *disk_.blob_piece(send->piece));
            } else if (const auto* note = std::get_if<NoteBlob>(&action)) {
                check(disk_.note_blob(note->name, note->whole).has_value(),
                      "a disk in memory can be written");
            } else if (const auto* drop = std::get_if<DropBlob>(&action)) {
                check(disk_.drop_blob(drop->name).has_value(), "a disk in memory can be written");
            }
        }
        if (!heard) return step.run;
        step = fengqiao::step(std::move(step.run), *heard);
    }
    check(false, "a run of blobs comes to an end");
    return step.run;
}

} // namespace fengqiao
