#pragma once

#include "app/kiosk/start.h"
#include "app/kiosk/start/enrol.h"
#include "platform/display/glass/glass.h"
#include "platform/settings/settings.h"
#include "tests/kiosk/start/installed.h"
#include "tests/support/kept_lines.h"
#include "tests/support/test_headquarters/test_headquarters.h"

#include <thread>

namespace fengqiao::kiosk {

using namespace std::chrono_literals;

// An installed terminal of the sample city's first branch, and its headquarters.
struct Branch {
    Branch() {
        terminal.configure(headquarters.url(), headquarters.line().ca_file);
        terminal.write("root.pub", to_hex(headquarters.line().root) + "\n");
    }
    [[nodiscard]] KioskConfig config() const {
        auto config = settings::load_config(terminal.config());
        if (!config) FAIL(config.error().text);
        return *config;
    }
    void enrol() {
        const auto place = enrol_terminal(config(), headquarters.code(headquarters.branch()));
        if (!place) FAIL(place.error().text);
        CHECK(place->branch.id == headquarters.branch());
    }
    [[nodiscard]] std::unique_ptr<Start> open() {
        auto start = Start::open(config(), log);
        if (!start) FAIL(start.error().text);
        return std::move(*start);
    }

    Installed terminal;
    TestHeadquarters headquarters;
    testing::KeptLines log;
};

// A glass in memory and somebody who does not look at it.
class Customer {
public:
    explicit Customer(Start& start) : start_{start} {
        auto kiosk = start.furnish(ui::Panel{21.5, glass_.width(), glass_.height()}, start.now());
        if (!kiosk) FAIL(kiosk.error().text);
        kiosk_ = std::move(*kiosk);
    }
    void tap(const Action& action) {
        kiosk_->tell(action, start_.now());
        for (int look = 0; kiosk_->busy() && look < 2000; ++look) {
            std::this_thread::sleep_for(5ms);
            kiosk_->catch_up(start_.now());
        }
        REQUIRE_FALSE(kiosk_->busy());
    }
    void look() { kiosk_->catch_up(start_.now()); }
    void digits(std::string_view digits) {
        for (const char digit : digits)
            tap(DigitTapped{digit});
    }
    Filed file_a_complaint() {
        tap(DoorTapped{Door::Complain});
        tap(ChoiceTapped{0});
        tap(ChoiceTapped{0});
        tap(ChoiceTapped{0});
        tap(ChoiceTapped{0});
        tap(SkipTapped{});
        digits("13812345678");
        tap(ChoiceTapped{0});
        tap(TitleTapped{Title::Madam});
        tap(SendTapped{});
        REQUIRE(std::holds_alternative<ReceiptShown>(kiosk_->model().stage));
        return std::get<ReceiptShown>(kiosk_->model().stage).filed;
    }
    [[nodiscard]] const Kiosk& kiosk() const { return *kiosk_; }
    FrameWish draw() {
        FrameWish wish;
        glass_.draw([&] {
            wish = kiosk_->frame(start_.now());
            return display::FrameWish{};
        });
        return wish;
    }

private:
    Start& start_;
    display::Glass glass_{960, 540};
    std::unique_ptr<Kiosk> kiosk_;
};

} // namespace fengqiao::kiosk
