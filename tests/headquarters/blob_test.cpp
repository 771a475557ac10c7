#include "platform/crypto/blob_seal.h"
#include "platform/wire/blob_messages.h"
#include "tests/support/test_headquarters/test_headquarters.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <sys/stat.h>

using namespace fengqiao;

namespace {

const Day today = day_in_china(std::chrono::floor<milliseconds>(std::chrono::system_clock::now()));

// A branch where a customer spoke for a while, and the complaint has arrived.
struct SpokenComplaint {
    explicit SpokenComplaint(std::size_t bytes = 600'000) : spoken(bytes) {
        crypto::OsRandom{}.fill(spoken);
        filed = terminal->file_spoken(sample_complaint(office.person("100101"), today + days{15}), spoken);
        REQUIRE(terminal->sync().finished);
        const auto held = terminal->disk().held_blobs();
        REQUIRE(held->size() == 1);
        blob = *terminal->disk().blob(held->front().name);
    }
    // As the first handler's officer hears it.
    Result<headquarters::OpenedAttachment> heard_by(std::string_view staff_number) {
        return office.service().cases().read_attachment(office.person(staff_number), filed, blob->name);
    }
    [[nodiscard]] std::filesystem::path file() const {
        return office.folder() / "blobs" / to_hex(blob->name);
    }
    BlobCode put(std::uint64_t offset, ByteView piece) {
        const auto heard = terminal->ask_blob(blob->name, offset, piece);
        REQUIRE(heard.answer);
        return heard.answer->code;
    }
    std::uint64_t received() { return terminal->ask_blob(blob->name).answer->received; }
    [[nodiscard]] ByteView piece(std::size_t from, std::size_t bytes) const {
        return ByteView{blob->sealed}.subspan(from, bytes);
    }

    TestHeadquarters office;
    std::unique_ptr<TestTerminal> terminal = office.terminal(office.branch());
    Bytes spoken;
    CaseId filed;
    std::optional<SealedBlob> blob;
};

} // namespace

TEST_CASE("what a customer said arrives whole, is heard by who may see the case, and is kept at the branch") {
    SpokenComplaint told;
    CHECK(told.heard_by("110001").error().kind == TroubleKind::NotFound); // not yet
    const BlobRun run = told.terminal->carry_blobs();
    CHECK_FALSE(run.incomplete);
    const auto heard = told.heard_by("110001");
    REQUIRE(heard);
    CHECK(heard->media == told.spoken);
    CHECK(told.terminal->disk().held_blobs()->front().whole);
    struct ::stat status {};
    REQUIRE(::stat(told.file().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    const auto view = told.office.service().cases().read(told.office.person("110001"), told.filed);
    REQUIRE(view->attachments.size() == 1);
    CHECK(view->attachments.front().received);
    CHECK(view->attachments.front().length == milliseconds{80'000});
}

TEST_CASE("a person of another institution does not hear it") {
    SpokenComplaint told;
    told.terminal->carry_blobs();
    CHECK(told.heard_by("210001").error().kind == TroubleKind::NotAllowed);
}

TEST_CASE("headquarters that crashed between two pieces is sent only the rest") {
    SpokenComplaint told;
    CHECK(told.put(0, told.piece(0, blob_piece_max)) == BlobCode::Ok);
    told.office.close();
    told.office.open();
    told.terminal->reach(told.office.url());
    CHECK(told.received() == blob_piece_max);
    CHECK_FALSE(told.terminal->carry_blobs().incomplete);
    CHECK(told.heard_by("110001")->media == told.spoken);
}

TEST_CASE("a blob nobody announced is not taken, nor one of another terminal") {
    SpokenComplaint told;
    const Bytes strange(1000, 3);
    const auto unknown = told.terminal->ask_blob(crypto::Sha256{}.sha256(ByteView{strange}), 0, strange);
    CHECK(unknown.answer->code == BlobCode::Unannounced);
    const auto neighbour = told.office.terminal(told.office.branch());
    REQUIRE(neighbour->sync().finished);
    CHECK(neighbour->ask_blob(told.blob->name).answer->code == BlobCode::Unannounced);
    CHECK_FALSE(std::filesystem::exists(told.office.folder() / "blobs"));
}

TEST_CASE("more than was announced is refused, and a piece in the wrong place changes nothing") {
    SpokenComplaint told{1000};
    const std::size_t size = told.blob->sealed.size();
    CHECK(told.put(0, Bytes(size + 1)) == BlobCode::WrongLength);
    CHECK(told.put(0, told.piece(0, 400)) == BlobCode::Ok);
    CHECK(told.put(400, Bytes(size)) == BlobCode::WrongLength);
    CHECK(told.put(0, told.piece(0, 400)) == BlobCode::Ok); // said twice
    CHECK(told.put(800, told.piece(800, 100)) == BlobCode::Ok);
    CHECK(told.received() == 400);
    CHECK(told.put(400, told.piece(400, size - 400)) == BlobCode::Ok);
    CHECK(told.heard_by("110001")->media == told.spoken);
}

TEST_CASE("something else than its name says is thrown away whole, and the right one is taken afterwards") {
    SpokenComplaint told{1000};
    Bytes other = told.blob->sealed;
    other[500] ^= 1;
    CHECK(told.put(0, other) == BlobCode::WrongHash);
    CHECK(told.received() == 0);
    CHECK_FALSE(told.heard_by("110001"));
    CHECK_FALSE(told.terminal->carry_blobs().incomplete);
    CHECK(told.heard_by("110001")->media == told.spoken);
}

TEST_CASE("an answer about one blob does not pass for an answer about another call") {
    SpokenComplaint told{1000};
    const auto call = told.terminal->blob_call("HEAD", wire::blob_target({told.blob->name, 0}), {});
    const auto answer = told.terminal->call(call);
    REQUIRE(answer);
    const wire::BlobReply reply{answer->status, answer->header("Kiosk-Blob"), {}};
    const auto& keyset = told.terminal->keyset();
    CHECK(wire::open_blob_answer(keyset, call.headers[0].value, reply, answer->header("Kiosk-Sig")));
    const auto other = told.terminal->blob_call("HEAD", wire::blob_target({Hash{9}, 0}), {});
    CHECK_FALSE(wire::open_blob_answer(keyset, other.headers[0].value, reply, answer->header("Kiosk-Sig")));
    std::string promised{answer->header("Kiosk-Blob")};
    promised.replace(promised.find(" - "), 3, " stable ");
    CHECK_FALSE(wire::open_blob_answer(keyset, call.headers[0].value, {answer->status, promised, {}},
                                       answer->header("Kiosk-Sig")));
}

TEST_CASE("hostile calls about blobs are refused, store nothing, and headquarters goes on") {
    SpokenComplaint told{1000};
    const std::string target = wire::blob_target({told.blob->name, 0});
    const auto status_of = [&](http::Call call) {
        const auto answer = told.terminal->call(call);
        REQUIRE(answer);
        return answer->status;
    };
    auto unsigned_call = told.terminal->blob_call("PUT", target, told.blob->sealed);
    unsigned_call.headers.clear();
    CHECK(status_of(unsigned_call) == 401);
    auto moved = told.terminal->blob_call("PUT", target, told.blob->sealed);
    moved.url += "?off=1";
    CHECK(status_of(moved) == 401); // signed for another place
    auto changed = told.terminal->blob_call("PUT", target, told.blob->sealed);
    changed.body[0] ^= 1;
    CHECK(status_of(changed) == 401);
    CHECK(status_of(told.terminal->blob_call("PUT", target, Bytes(blob_piece_max + 1))) == 413);
    for (const char* strange :
         {"/v1/blob/", "/v1/blob/00", "/v1/blob/%2e%2e%2fheadquarters.db", "/v1/blob/00/00", "/v1/blob/zz"})
        CHECK(status_of(told.terminal->blob_call("PUT", strange, Bytes{1})) == 400);
    for (const char* ending :
         {"?off=", "?off=-1", "?off=0", "?off=01", "?off=99999999999999999999", "?x=1", "/"})
        CHECK(status_of(told.terminal->blob_call("PUT", target + ending, Bytes{1})) == 400);
    CHECK(told.received() == 0);
    CHECK_FALSE(told.terminal->carry_blobs().incomplete);
}

TEST_CASE("a call that is replayed when its challenge is over is answered with a new challenge") {
    SpokenComplaint told{1000};
    told.terminal->ask_challenge();
    auto call = told.terminal->blob_call("PUT", wire::blob_target({told.blob->name, 0}), told.blob->sealed);
    call.headers[0].value =
        wire::sign_call({told.terminal->id(), told.terminal->keys().number, told.terminal->keys().signing},
                        Bytes(32, 1), {"PUT", wire::blob_target({told.blob->name, 0}), told.blob->sealed});
    const auto answer = told.terminal->call(call);
    CHECK(answer->status == 401);
    CHECK(answer->header("Kiosk-Blob").starts_with("1 challenge "));
    CHECK(told.received() == 0);
}

TEST_CASE("a terminal that was switched off keeps its recording") {
    SpokenComplaint told;
    REQUIRE(told.office.service().terminals().set_revoked(told.terminal->id(), true));
    CHECK(told.terminal->carry_blobs().refused);
    CHECK(told.terminal->disk().held_blobs()->size() == 1);
}

TEST_CASE("the branch gets its recording back in pieces") {
    SpokenComplaint told;
    told.terminal->carry_blobs();
    Bytes together;
    while (together.size() < told.blob->sealed.size()) {
        const auto answer = told.terminal->call(
            told.terminal->blob_call("GET", wire::blob_target({told.blob->name, together.size()}), {}));
        REQUIRE(answer);
        REQUIRE(answer->status == 200);
        REQUIRE_FALSE(answer->body.empty());
        together.insert(together.end(), answer->body.begin(), answer->body.end());
    }
    CHECK(together == told.blob->sealed);
}

TEST_CASE("an erased case takes its recording from the folder and from the backups") {
    SpokenComplaint told;
    told.terminal->carry_blobs();
    const auto backup = told.office.service().upkeep().back_up();
    REQUIRE(backup);
    CHECK(backup->verification.good());
    CHECK(backup->verification.attachments == 1);
    const auto copy = told.office.folder() / "backups" / "blobs" / to_hex(told.blob->name);
    CHECK(std::filesystem::exists(copy));
    REQUIRE(told.office.service().upkeep().erase(told.filed, headquarters::ErasureReason::Requested));
    CHECK_FALSE(std::filesystem::exists(told.file()));
    CHECK_FALSE(std::filesystem::exists(copy));
    CHECK_FALSE(told.heard_by("110001"));
    CHECK(told.put(0, told.piece(0, 1000)) == BlobCode::Unannounced);
    REQUIRE(told.terminal->sync().finished);
    CHECK(told.terminal->disk().held_blobs()->empty());
    CHECK(told.office.service().upkeep().verify()->good());
}

TEST_CASE("a recording that rotted or went missing is found by verify, and the backup holds it") {
    SpokenComplaint told;
    told.terminal->carry_blobs();
    CHECK(told.office.service().upkeep().verify()->good());
    std::ofstream{told.file(), std::ios::binary | std::ios::in} << 'x';
    CHECK(told.office.service().upkeep().verify()->lost_attachments == 1);
    CHECK(told.heard_by("110001").error().kind == TroubleKind::StoreBroken);
    std::filesystem::remove(told.file());
    CHECK(told.office.service().upkeep().verify()->lost_attachments == 1);
    CHECK_FALSE(told.office.service().upkeep().back_up()->heads_announced);
    // The branch still holds it and is asked for it again.
    CHECK_FALSE(told.terminal->carry_blobs().incomplete);
    CHECK(told.office.service().upkeep().verify()->good());
}

TEST_CASE("the largest recording there may be arrives whole") {
    SpokenComplaint told{attachment_bytes_max};
    CHECK_FALSE(told.terminal->carry_blobs().incomplete);
    CHECK(told.heard_by("110001")->media == told.spoken);
}
