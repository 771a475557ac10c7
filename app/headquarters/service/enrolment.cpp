#include "app/headquarters/service/fold_worker.h"
#include "app/headquarters/service/ground.h"
#include "app/headquarters/service/terminal_desk.h"
#include "platform/crypto/aead.h"
#include "platform/crypto/hmac.h"
#include "platform/sqlite/headquarters/feed_records.h"
#include "platform/sqlite/headquarters/schema.h"
#include "platform/sqlite/headquarters/terminal_keys.h"
#include "platform/sqlite/headquarters/terminal_records.h"

namespace fengqiao::headquarters {
namespace {

constexpr int draws_max = 100; // of a code's three-character name, until one is free

std::unexpected<Trouble> refused() {
    return trouble(TroubleKind::Refused, "this enrolment code is not valid; print a new one");
}

// What both sides make of a code lies in the store under a key of the key file: a copy of the database enrols
// nobody.
Hash store_key(const Ground& ground) {
    return crypto::hmac_sha256(ground.keys.challenge.view(), bytes_of("enrolment codes"));
}

Bytes hide(Ground& ground, const std::string& id, ByteView key) {
    crypto::AeadNonce nonce{};
    ground.random.fill(nonce);
    const Hash hidden_with = store_key(ground);
    Bytes hidden{nonce.begin(), nonce.end()};
    const Bytes sealed = crypto::aead_seal({hidden_with, nonce, bytes_of(id)}, key);
    hidden.insert(hidden.end(), sealed.begin(), sealed.end());
    return hidden;
}

Result<Bytes> show(const Ground& ground, const sqlite::CodeRecord& code) {
    constexpr std::size_t nonce_size = std::tuple_size_v<crypto::AeadNonce>;
    if (code.key.size() < nonce_size)
        return trouble(TroubleKind::StoreBroken, "a stored enrolment code is damaged");
    const Hash hidden_with = store_key(ground);
    const ByteView hidden{code.key};
    return crypto::aead_open({hidden_with, hidden.first(nonce_size), bytes_of(code.id)},
                             hidden.subspan(nonce_size));
}

Result<BranchFacts> facts_of(Ground& ground, BranchId id) {
    const auto directory = ground.directory();
    if (!directory) return std::unexpected(directory.error());
    const Branch* branch = (**directory).find(id);
    if (branch == nullptr) return trouble(TroubleKind::NotFound, "there is no such branch");
    return BranchFacts{*(**directory).find(branch->institution), *(**directory).find(branch->station),
                       *branch};
}

struct Enrolment {
    wire::EnrolmentRequest request;
    sqlite::CodeRecord code;
    std::uint32_t keyset{0}; // the serial of what the answer brings
};

// The code is used up and the terminal is there; a terminal that was enrolled before keeps its id, because
// its journals are chained to it. A code that was used answers its own terminal again.
Result<TerminalId> enrol_terminal(Ground& ground, SQLite::Database& connection, const Enrolment& enrolment) {
    const auto code = sqlite::find_code(connection, enrolment.code.id);
    auto known = sqlite::find_terminal_by_key(connection, enrolment.request.signing_key);
    if (!code) return refused();
    if (!code->terminal.is_zero()) {
        if (known && known->id == code->terminal) return known->id;
        return refused();
    }
    // A disk that was put back has an older key of its terminal.
    if (const auto former = sqlite::find_former_key(connection, enrolment.request.signing_key)) {
        sqlite::restore_signing_key(connection, former->terminal, former->number);
        known = sqlite::find_terminal(connection, former->terminal);
    }
    const wire::DeviceFacts& device = enrolment.request.device;
    TerminalRecord terminal;
    terminal.id = known ? known->id : ground.random.id<TerminalId>();
    terminal.branch = code->branch;
    terminal.signing_key = enrolment.request.signing_key;
    terminal.sealing_key = enrolment.request.sealing_key;
    terminal.enrolled = ground.clock.now();
    terminal.key_since = terminal.enrolled;
    if (known) {
        sqlite::wish_whole_branch(connection, known->branch); // its documents are no longer for this terminal
        sqlite::move_terminal(connection, terminal);
    } else
        sqlite::keep_terminal(connection, terminal,
                              {device.program_version, device.system, device.machine, device.screen});
    sqlite::note_keyset(connection, terminal.id, enrolment.keyset);
    sqlite::mark_used(connection, code->id, terminal.id);
    sqlite::wish_whole_branch(connection, terminal.branch);
    return terminal.id;
}

} // namespace

Result<wire::EnrolmentCode> TerminalDesk::make_code(BranchId branch) {
    if (auto known = facts_of(ground_, branch); !known) return std::unexpected(known.error());
    const Instant now = ground_.clock.now();
    for (int draw = 0; draw < draws_max; ++draw) {
        const auto code = wire::make_enrolment_code(ground_.random);
        const auto key = wire::enrolment_key(code);
        if (!key) return std::unexpected(key.error());
        const sqlite::CodeRecord record{code.id, branch, hide(ground_, code.id, key->view()), now, 0, {}};
        const auto kept = ground_.store->write([&](SQLite::Database& connection) -> Result<bool> {
            return sqlite::keep_code(connection, record, now - wire::enrolment_code_life);
        });
        if (!kept) return std::unexpected(kept.error());
        if (*kept) return code;
    }
    return trouble(TroubleKind::Busy, "too many enrolment codes are out; wait until some have run out");
}

Result<Bytes> TerminalDesk::enrol(ByteView body) {
    const auto id = wire::enrolment_code_id(body);
    if (!id) return std::unexpected(id.error());
    const auto code =
        ground_.store->read([&](SQLite::Database& connection) -> Result<std::optional<sqlite::CodeRecord>> {
            return sqlite::find_code(connection, *id);
        });
    if (!code) return std::unexpected(code.error());
    const Instant now = ground_.clock.now();
    if (!*code || (**code).wrong >= wire::enrolment_tries_max ||
        now - (**code).made > wire::enrolment_code_life)
        return refused();
    const auto keyset = KeysetFile{ground_.data_folder}.read(); // it may have been signed a moment ago
    if (!keyset) return std::unexpected(keyset.error());
    if (!*keyset)
        return trouble(TroubleKind::StoreBroken, "headquarters' keys are not signed by the root key yet");
    const auto key = show(ground_, **code);
    if (!key) return std::unexpected(key.error());
    auto request = wire::open_enrolment_request(body, *key);
    if (!request && request.error().kind != TroubleKind::Refused) return std::unexpected(request.error());
    if (!request) {
        const auto noted = ground_.store->write([&](SQLite::Database& connection) -> Result<void> {
            sqlite::note_wrong_try(connection, *id);
            return {};
        });
        return noted ? Result<Bytes>{refused()} : Result<Bytes>{std::unexpected(noted.error())};
    }
    const Enrolment enrolment{std::move(*request), **code, (**keyset).serial};
    const auto terminal = ground_.store->write(
        [&](SQLite::Database& connection) { return enrol_terminal(ground_, connection, enrolment); });
    if (!terminal) return std::unexpected(terminal.error());
    ground_.folding->wake();
    const auto place = facts_of(ground_, (**code).branch);
    if (!place) return std::unexpected(place.error());
    return wire::encode_enrolment_reply({*terminal, *place, (**keyset).bytes}, body, *key);
}

} // namespace fengqiao::headquarters
