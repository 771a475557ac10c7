#include "tests/platform/sealing/sealed_office.h"

using namespace fengqiao;

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::string utf16_of(std::string_view ascii) {
    std::string wide;
    for (const char letter : ascii) {
        wide += letter;
        wide += '\0';
    }
    return wide;
}

// Every file of the terminal, whatever it is called, in which one of the words stands.
std::vector<std::string> files_that_say(const fs::path& folder, const std::vector<std::string>& words) {
    std::vector<std::string> telling;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        if (!entry.is_regular_file()) continue;
        const std::string content = content_of(entry.path());
        for (const std::string& word : words)
            if (content.find(word) != std::string::npos) telling.push_back(entry.path().filename().string());
    }
    return telling;
}

const std::vector<std::string> canaries{"诸葛",          "13998761234",      "金丝雀之言",
                                        "canary words",  "13998761234-hand", utf16_of("13998761234"),
                                        "PIN-OWNER-李敏"};

Draft complaint_of_the_canary() {
    Draft draft = rolled_over_draft();
    draft.name = {.surname = "诸葛", .given = "", .title = Title::Madam, .other_surname = false};
    draft.phone = "13998761234";
    draft.matter.words = "金丝雀之言, canary words";
    return draft;
}

CaseId file_and_handle(SealedOffice& terminal) {
    auto office = terminal.office();
    const auto valid = validate(complaint_of_the_canary(), shipped_catalogue());
    REQUIRE(valid);
    const auto filed = office.file_complaint(*valid, Language::Chinese);
    REQUIRE(filed);
    REQUIRE(office.keep_act(filed->case_id, handler, Accepted{true}));
    const NoteAdded note{NoteKind::Note, ProposalAnswer::None, "13998761234-hand"};
    REQUIRE(office.keep_act(filed->case_id, handler, note));
    const Decided decision{"O04", true, std::nullopt, {"金丝雀之言", "canary words", "诸葛", "渠道"}};
    REQUIRE(office.keep_act(filed->case_id, handler, decision));
    return filed->case_id;
}

} // namespace

TEST_CASE("name, phone, story and staff words stand in no byte of database, log, backup or quarantine") {
    SealedOffice terminal;
    terminal.hear(
        {terminal.staff_row({handler, 1, "100001", "PIN-OWNER-李敏", {Role::FirstHandler}, {}, {}})});
    const CaseId id = file_and_handle(terminal);
    CHECK(files_that_say(terminal.folder, canaries).empty());
    REQUIRE(terminal.store->back_up());
    REQUIRE(terminal.store->checkpoint());
    CHECK(files_that_say(terminal.folder, canaries).empty());

    // What was planted is really there, behind the seal.
    const auto view = terminal.office().open_case(id, handler);
    REQUIRE(view);
    CHECK(view->facts.personal.phone == "13998761234");
    CHECK(view->facts.personal.story.find("canary words") != std::string::npos);

    terminal.store.reset();
    { // page 1 goes
        std::fstream file{terminal.folder / "terminal.db", std::ios::binary | std::ios::in | std::ios::out};
        file << std::string(4096, '\0');
    }
    terminal.reopen();
    CHECK(terminal.store->start_report().quarantined);
    CHECK(fs::exists(terminal.folder / "quarantine" / "1" / "terminal.db"));
    CHECK(terminal.store->start_report().salvaged == 4);
    CHECK(files_that_say(terminal.folder, canaries).empty());
    CHECK(terminal.office().list_cases(PersonId{})->size() == 1);
}

TEST_CASE("the search for canaries finds one that flies") {
    SealedOffice terminal;
    std::ofstream{terminal.folder / "stray.log"} << "saw 诸葛 today";
    CHECK(files_that_say(terminal.folder, canaries) == std::vector<std::string>{"stray.log"});
}
