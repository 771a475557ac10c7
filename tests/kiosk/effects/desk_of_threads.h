#pragma once

#include "app/kiosk/effects/threaded_effects.h"
#include "core/sync/terminal_effects.h"
#include "platform/settings/settings.h"
#include "tests/core/kiosk/branch_office.h"

#include <condition_variable>

namespace fengqiao::kiosk {

using namespace std::chrono_literals;

// An office in memory, as the database thread owns it.
class OfficeRecords final : public Records {
public:
    explicit OfficeRecords(BranchOffice& branch) : branch_{branch} {}

    Office& office() override { return branch_.office; }
    TerminalPorts sync_ports() override {
        return {branch_.store, branch_.store, branch_.digest, branch_.place.terminal};
    }
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

// A door that threads wait at until a test opens it.
class Gate {
public:
    void pass() {
        std::unique_lock lock{mutex_};
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return open_; });
    }
    void open() {
        const std::scoped_lock lock{mutex_};
        open_ = true;
        changed_.notify_all();
    }
    // Somebody stands before it.
    [[nodiscard]] bool is_reached() {
        std::unique_lock lock{mutex_};
        return changed_.wait_for(lock, 10s, [this] { return waiting_ > 0; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool open_{false};
    int waiting_{0};
};

// Paper that may be stuck.
class StuckPrinter final : public Printer {
public:
    Result<void> print(const Receipt& receipt, const CodeModules&) override {
        if (stuck) gate.pass();
        const std::scoped_lock lock{mutex_};
        printed_.push_back(receipt);
        return {};
    }
    [[nodiscard]] std::vector<Receipt> printed() {
        const std::scoped_lock lock{mutex_};
        return printed_;
    }

    std::atomic<bool> stuck{false};
    Gate gate;

private:
    std::mutex mutex_;
    std::vector<Receipt> printed_;
};

// Says the text back as one row of modules.
class RowOfModules final : public CodeMaker {
public:
    CodeModules make(std::string_view text) const override {
        return {static_cast<int>(text.size()), std::vector<bool>(text.size() * text.size(), true)};
    }
};

// The glass's side of the threads.
class Waiting {
public:
    explicit Waiting(Inbox& inbox) : inbox_{inbox} {
        inbox_.wake_by([this] {
            const std::scoped_lock lock{mutex_};
            rung_ = true;
            changed_.notify_all();
        });
    }
    ~Waiting() { inbox_.wake_by({}); }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;

    // The next answer of this kind; answers of other kinds are kept for later.
    template <class Kind> std::optional<Kind> next(milliseconds patience = 10s) {
        const auto until = std::chrono::steady_clock::now() + patience;
        for (;;) {
            for (Action& action : inbox_.take())
                come_.push_back(std::move(action));
            for (auto at = come_.begin(); at != come_.end(); ++at) {
                if (auto* found = std::get_if<Kind>(&*at)) {
                    Kind kind = std::move(*found);
                    come_.erase(at);
                    return kind;
                }
            }
            std::unique_lock lock{mutex_};
            if (!changed_.wait_until(lock, until, [this] { return rung_; })) return std::nullopt;
            rung_ = false;
        }
    }

private:
    Inbox& inbox_;
    std::vector<Action> come_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool rung_{false};
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
        return std::make_shared<const House>(House{.institution_name_zh = "示例银行",
                                                   .branch_name_zh = "枫桥支行",
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
    Waiting glass{inbox};
    std::atomic<int> kept{0};
    std::unique_ptr<DatabaseThread> database;
    std::optional<ThreadedEffects> effects;
};

} // namespace fengqiao::kiosk
