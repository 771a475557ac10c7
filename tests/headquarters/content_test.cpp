#include "core/headquarters/editions.h"
#include "platform/wire/blob_messages.h"
#include "platform/wire/edition_codec.h"
#include "platform/wire/sync_codec.h"
#include "tests/headquarters/program.h"
#include "tests/support/edition_source.h"
#include "tests/support/test_headquarters/test_headquarters.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
namespace fs = std::filesystem;

namespace {

// Headquarters with a terminal, and a folder of pages somebody works on.
struct Publishing {
    explicit Publishing(const std::string& title = "第一版") { write(title); }

    void write(const std::string& title) {
        source.title(title);
        source.write_to(pages);
    }
    Edition publish(const std::string& title) {
        write(title);
        auto edition = office.service().content().publish(pages);
        if (!edition) FAIL(edition.error().text);
        return *edition;
    }
    // What the terminal is ordered to show when it calls now.
    std::optional<ContentOrder> ordered() {
        REQUIRE(terminal->sync().finished);
        return terminal->ordered();
    }
    // Whether the answer itself holds one, whatever a terminal makes of it.
    bool is_told_an_order() {
        REQUIRE_FALSE(terminal->ask_challenge().empty());
        const auto answer = terminal->call(terminal->signed_call(wire::encode_request(terminal->request())));
        REQUIRE(answer);
        const auto response = wire::decode_response(bytes_of(answer->body));
        REQUIRE(response);
        return find_directive(response->directives, content_directive) != nullptr;
    }
    // One call, and what headquarters signed of it.
    HeardPiece get(const Hash& name, std::uint64_t offset = 0) {
        const auto call = terminal->blob_call("GET", wire::blob_target({name, offset}), {});
        const auto answer = terminal->call(call);
        REQUIRE(answer);
        HeardPiece heard{{.status = answer->status, .retry_after = {}, .answer = {}}, {}};
        const ByteView body = bytes_of(answer->body);
        auto opened = wire::open_blob_answer(terminal->keyset(), call.headers.front().value,
                                             {answer->status, answer->header("Kiosk-Blob"), body},
                                             answer->header("Kiosk-Sig"));
        if (opened)
            heard = {{.status = answer->status, .retry_after = {}, .answer = *opened},
                     {body.begin(), body.end()}};
        return heard;
    }
    Edition opened(const ContentOrder& order) {
        const HeardPiece manifest = get(order.manifest);
        REQUIRE(manifest.said.answer);
        CHECK(manifest.piece.size() == order.bytes);
        CHECK(crypto::Sha256{}.sha256(ByteView{manifest.piece}) == order.manifest);
        const auto body = wire::open_manifest(terminal->keyset(), manifest.piece);
        REQUIRE(body);
        return wire::decode_edition(*body).value();
    }
    int run(std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--data", office.folder().string()});
        Program program{arguments};
        const int code = program.ended();
        output = program.output();
        errors = program.errors();
        return code;
    }

    crypto::Sha256 digest;
    EditionSource source{digest};
    OwnFolder folder;
    fs::path pages = folder.path() / "pages";
    TestHeadquarters office;
    std::unique_ptr<TestTerminal> terminal = office.terminal(office.branch());
    std::string output, errors;
};

} // namespace

TEST_CASE("every terminal is ordered to show what was published until it says that it does") {
    Publishing desk;
    CHECK_FALSE(desk.ordered());
    const Edition published = desk.publish("第一版");
    CHECK(published.serial == 1);
    const auto order = desk.ordered();
    REQUIRE(order);
    CHECK(desk.ordered() == order); // it says nothing yet
    CHECK(desk.opened(*order) == published);
    for (const EditionFile& file : published.files) {
        const HeardPiece heard = desk.get(file.name);
        CHECK(heard.piece == desk.source.bytes(file.name));
        CHECK(heard.said.answer->received == file.bytes);
        CHECK(heard.said.answer->whole);
    }
    desk.terminal->show(order->number);
    CHECK_FALSE(desk.ordered());
    const auto list = desk.office.service().content().list();
    REQUIRE(list);
    REQUIRE(list->editions.size() == 1);
    CHECK(list->editions.front().terminals == 1);
    CHECK(list->editions.front().current);
    CHECK(list->elsewhere == 0);
    CHECK(desk.office.service().terminals().list()->front().edition == 1);
}

TEST_CASE("a file of the pages is served in pieces, and nothing past its end") {
    Publishing desk;
    const Edition published = desk.publish("第一版");
    REQUIRE(desk.ordered());
    const EditionFile& file = published.files.front();
    const auto whole = desk.source.bytes(file.name);
    CHECK(desk.get(file.name, 100).piece == Bytes(whole->begin() + 100, whole->end()));
    CHECK(desk.get(file.name, file.bytes).piece.empty());
    CHECK(desk.get(file.name, UINT64_MAX).piece.empty());
    CHECK(desk.get(Hash{9}).said.answer->code == BlobCode::Unannounced);
}

TEST_CASE("a folder with one fault publishes nothing, and says file and line") {
    Publishing desk;
    desk.source.page("privacy/privacy.toml") += "\nadvert = \"buy this\"\n";
    desk.source.write_to(desk.pages);
    const auto refused = desk.office.service().content().publish(desk.pages);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == TroubleKind::BadFile);
    CHECK(refused.error().text.starts_with((desk.pages / "privacy/privacy.toml:").string()));
    CHECK(refused.error().text.contains("advert"));
    CHECK(desk.office.service().content().list()->editions.empty());
    CHECK_FALSE(fs::exists(desk.office.folder() / "blobs"));
    CHECK_FALSE(desk.ordered());
    Publishing other;
    std::ofstream{other.pages / "privacy/more of it.toml"} << other.source.page("privacy/privacy.toml");
    CHECK(other.office.service().content().publish(other.pages).error().kind == TroubleKind::BadFile);
    CHECK(other.office.service().content().publish("nowhere").error().text.starts_with("nowhere:1: "));
}

TEST_CASE("a former edition becomes the present one by a new order, and the next edition comes after all") {
    Publishing desk;
    const Edition first = desk.publish("第一版");
    const auto before = desk.ordered();
    CHECK(desk.publish("第二版").serial == 2);
    const auto second = desk.ordered();
    REQUIRE(second);
    CHECK(second->number > before->number);
    desk.terminal->show(second->number);
    CHECK(desk.office.service().content().roll_back({}).value_or(0) == 1u);
    const auto back = desk.ordered();
    REQUIRE(back);
    CHECK(back->number > second->number);
    CHECK(desk.opened(*back) == first);
    CHECK(desk.office.service().content().roll_back(1).error().kind == TroubleKind::NotAllowed);
    CHECK(desk.office.service().content().roll_back(9).error().kind == TroubleKind::NotFound);
    CHECK(desk.office.service().content().roll_back(2).value_or(0) == 2u);
    CHECK(desk.publish("第三版").serial == 3);
    CHECK(desk.ordered()->number > back->number + 1);
}

TEST_CASE("nothing comes back before something was published, and the same is not published twice") {
    Publishing desk;
    CHECK(desk.office.service().content().roll_back({}).error().kind == TroubleKind::NotFound);
    desk.publish("第一版");
    CHECK(desk.office.service().content().roll_back({}).error().kind == TroubleKind::NotFound);
    CHECK(desk.office.service().content().publish(desk.pages).error().kind == TroubleKind::NotAllowed);
    CHECK(desk.office.service().content().list()->editions.size() == 1);
}

TEST_CASE("a terminal that is switched off is ordered to show nothing and is served nothing") {
    Publishing desk;
    const Edition published = desk.publish("第一版");
    const auto order = desk.ordered();
    REQUIRE(desk.is_told_an_order());
    REQUIRE(desk.office.service().terminals().set_revoked(desk.terminal->id(), true));
    CHECK_FALSE(desk.is_told_an_order());
    desk.terminal->sync();
    for (const Hash& name : {published.files.front().name, order->manifest}) {
        const HeardPiece heard = desk.get(name);
        CHECK(heard.said.status == 403);
        CHECK(heard.said.answer->code == BlobCode::Revoked);
        CHECK(heard.piece.empty());
    }
    CHECK(desk.office.service().content().list()->elsewhere == 0);
}

TEST_CASE("a number of an order is never given twice, not even after a backup was put back") {
    const Instant now = instant_from(1'795'000'000'000);
    CHECK(order_number(0, now) == 1'795'000'000);
    CHECK(order_number(1'795'000'000, now) == 1'795'000'001); // twice in a second
    CHECK(order_number(1'800'000'000, now) == 1'800'000'001); // the clock was set back
    Publishing desk;
    desk.publish("第一版");
    const auto backup = desk.office.service().upkeep().back_up();
    REQUIRE(backup);
    desk.publish("第二版");
    const auto lost = desk.ordered();
    desk.terminal->show(lost->number);
    REQUIRE_FALSE(desk.ordered());
    desk.office.close();
    for (const char* beside : {"headquarters.db-wal", "headquarters.db-shm"})
        fs::remove(desk.office.folder() / beside);
    fs::copy_file(desk.office.folder() / "backups" / backup->file, desk.office.folder() / "headquarters.db",
                  fs::copy_options::overwrite_existing);
    desk.office.open();
    desk.terminal->reach(desk.office.url());
    CHECK_FALSE(desk.ordered()); // an older order would change nothing
    CHECK(desk.office.service().content().list()->elsewhere == 1);
    desk.publish("第三版");
    CHECK(desk.ordered()->number > lost->number);
}

TEST_CASE("pages that were published before headquarters changed its keys are believed after it") {
    Publishing desk;
    const Edition published = desk.publish("第一版");
    const auto before = desk.ordered();
    desk.office.close();
    REQUIRE(desk.run({"rotate-keys", "--root-key",
                      (desk.office.folder().parent_path() / "root.key").string()}) == 0);
    desk.office.open();
    desk.terminal->reach(desk.office.url());
    const auto after = desk.ordered();
    REQUIRE(after);
    CHECK(after->number == before->number);
    CHECK(after->manifest != before->manifest);
    CHECK(desk.opened(*after) == published);
    desk.terminal->show(before->number);
    CHECK_FALSE(desk.ordered());
}

TEST_CASE("the pages are in every backup, and verify finds a file of them that rotted or went missing") {
    Publishing desk;
    const Edition published = desk.publish("第一版");
    const fs::path blobs = desk.office.folder() / "blobs";
    const auto backup = desk.office.service().upkeep().back_up();
    REQUIRE(backup);
    CHECK(backup->verification.good());
    CHECK(backup->verification.content_files == published.files.size());
    for (const EditionFile& file : published.files)
        CHECK(fs::exists(desk.office.folder() / "backups/blobs" / to_hex(file.name)));
    const fs::path rotten = blobs / to_hex(published.files.front().name);
    std::ofstream{rotten, std::ios::binary | std::ios::in} << "x";
    REQUIRE(desk.ordered());
    CHECK(desk.get(published.files.front().name).said.status == 503); // nothing of it leaves
    CHECK(desk.office.service().upkeep().verify()->lost_content_files == 1);
    CHECK_FALSE(desk.office.service().upkeep().verify()->good());
    fs::remove(rotten);
    CHECK(desk.office.service().upkeep().verify()->lost_content_files == 1);
    fs::remove(desk.office.folder() / "backups/blobs" / to_hex(published.files.front().name));
    CHECK_FALSE(desk.office.service().upkeep().back_up()->heads_announced);
    // Publishing the same file again, in another edition, mends it.
    desk.publish("第二版");
    CHECK(desk.office.service().upkeep().verify()->good());
}

TEST_CASE("the commands publish, list and take back beside a server that goes on serving") {
    Publishing desk;
    REQUIRE(desk.run({"publish-content", desk.pages.string()}) == 0);
    CHECK(desk.output.starts_with("Edition 1 is published: "));
    const auto first = desk.ordered();
    REQUIRE(first);
    desk.terminal->show(first->number);
    desk.write("第二版");
    REQUIRE(desk.run({"publish-content", desk.pages.string()}) == 0);
    REQUIRE(desk.ordered());
    REQUIRE(desk.run({"list-content"}) == 0);
    const auto line = [&](std::size_t number) {
        std::string rest = desk.output;
        for (std::size_t at = 0; at < number; ++at)
            rest.erase(0, rest.find('\n') + 1);
        return rest.substr(0, rest.find('\n'));
    };
    CHECK(line(1).starts_with("      2  "));
    CHECK(line(1).ends_with("0  current"));
    CHECK(line(2).starts_with("      1  "));
    CHECK(line(2).ends_with(" 1"));
    REQUIRE(desk.run({"roll-back-content"}) == 0);
    CHECK(desk.output.contains("edition 1 again"));
    REQUIRE(desk.run({"list-content"}) == 0);
    CHECK(line(2).ends_with("1  current"));
    CHECK(desk.run({"roll-back-content", "1"}) == 1);
    CHECK(desk.run({"roll-back-content", "one"}) == 1);
    CHECK(desk.errors.starts_with("error: SERIAL is a whole number"));
    desk.source.page("fraud/fraud.toml") += "nothing\n";
    desk.source.write_to(desk.pages);
    CHECK(desk.run({"publish-content", desk.pages.string()}) == 1);
    CHECK(desk.errors.starts_with("error: " + (desk.pages / "fraud/fraud.toml").string() + ":"));
}
