#pragma once

#include "app/kiosk/effects/threaded_effects.h"
#include "core/sync/terminal_effects.h"
#include "platform/settings/settings.h"
#include "tests/core/kiosk/branch_office.h"
#include "tests/kiosk/effects/readers_on_loan.h"
#include "tests/kiosk/effects/stuck_paper.h"
#include "tests/kiosk/effects/waiting.h"
#include "tests/support/kept_lines.h"

namespace fengqiao::kiosk {

// An office in memory, as the database thread owns it.
class OfficeRecords final : public Records {
public:
    explicit OfficeRecords(BranchOffice& branch) : branch_{branch} {}

    Office& office() override { return branch_.office; }
    TerminalPorts sync_ports() override {
        return {branch_.store, branch_.store, branch_.digest, branch_.place.terminal};
    }
    BlobStore& blobs() override { return branch_.store; }
    TerminalHealth health() override { return {.program_version = "test", .time = branch_.clock.read()}; }
    Result<std::optional<Instant>> confirmed_at() const override { return branch_.files.answered; }
    Result<void> care_at_night() override {
        ++nights;
        return {};
    }

    std::atomic<int> nights{0};

private:
    BranchOffice& branch_;
};

inline Locale shipped_locale(const std::string& code) {
    auto locale = settings::load_locale("assets/locales/" + code + ".toml");
    if (!locale) FAIL(locale.error().text);
    return std::move(*locale);
}

// The threads of one terminal over an office in memory.
struct DeskOfThreads {
    DeskOfThreads() {
        auto opened = DatabaseThread::open(
            [this]() -> Result<std::unique_ptr<Records>> { return std::make_unique<OfficeRecords>(branch); });
        REQUIRE(opened);
        database = std::move(*opened);
        effects.emplace(ThreadedEffects::Neighbours{.database = *database,
                                                    .printer = printer,
                                                    .receipts = receipts,
                                                    .reading = reading,
                                                    .sound = sound,
                                                    .inbox = inbox,
                                                    .event_kept = [this] { ++kept; }});
    }
    ~DeskOfThreads() {
        printer.gate.open();
        database->close();
    }
    DeskOfThreads(const DeskOfThreads&) = delete;
    DeskOfThreads& operator=(const DeskOfThreads&) = delete;

    [[nodiscard]] static KeepComplaint complaint() {
        auto valid = validate(rolled_over_draft(), shipped_catalogue());
        REQUIRE(valid);
        return {std::move(*valid), Language::Chinese};
    }
    [[nodiscard]] static std::shared_ptr<const House> house() {
        const auto sentences = ReadySentences::parse("none", "act,question,code,zh,en\n");
        return std::make_shared<const House>(
            House{.place = {"示例银行枫桥支行", "Example Bank Fengqiao Branch"},
                  .hotline = "95588",
                  .catalogue = shipped_catalogue(),
                  .ready_sentences = sentences.value_or(ReadySentences{})});
    }

    BranchOffice branch;
    Locale chinese{shipped_locale("zh-CN")}, english{shipped_locale("en")};
    RowOfModules codes;
    ReceiptDesk receipts{
        {.house = house(), .chinese = chinese, .english = english, .codes = codes, .nightly = {}}};
    StuckPrinter printer;
    Inbox inbox;
    testing::KeptLines log;
    ReadersOnLoan readers;
    ReadingDesk reading{readers.openers(), inbox, log};
    std::uint64_t disk_left{10'000'000'000};
    SoundDesk sound{inbox, [this] { return disk_left; }};
    Waiting glass{inbox};
    std::atomic<int> kept{0};
    std::unique_ptr<DatabaseThread> database;
    std::optional<ThreadedEffects> effects;
};

} // namespace fengqiao::kiosk
