#pragma once

#include "app/kiosk/effects/threaded_effects.h"

#include <atomic>
#include <condition_variable>

namespace fengqiao::kiosk {

using namespace std::chrono_literals;

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

} // namespace fengqiao::kiosk
