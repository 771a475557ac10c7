#pragma once

#include "app/kiosk/effects/reading_desk.h"

#include <atomic>

namespace fengqiao::kiosk {

// Readers that answer with what they were asked, and count how often their dictionaries were opened.
class ReadersOnLoan {
public:
    ReadingDesk::Openers openers() {
        return {.pinyin = [this]() -> Result<std::unique_ptr<PinyinReader>> {
                    ++pinyin_opened;
                    if (missing)
                        return trouble(TroubleKind::BadFile, "the dictionary is missing; install it");
                    return std::make_unique<Echo>();
                },
                .hand = [this]() -> Result<std::unique_ptr<HandReader>> {
                    ++hand_opened;
                    return std::make_unique<Counting>();
                }};
    }

    std::atomic<int> pinyin_opened{0}, hand_opened{0};
    std::atomic<bool> missing{false};

private:
    class Echo final : public PinyinReader {
        Result<PinyinAnswer> read(const PinyinQuestion& question) override {
            return PinyinAnswer{.reading = question.letters,
                                .candidates = {{question.letters, question.letters.size()}}};
        }
    };
    class Counting final : public HandReader {
        Result<std::vector<std::string>> read(const std::vector<InkStroke>& strokes) override {
            return std::vector{std::to_string(strokes.size())};
        }
    };
};

} // namespace fengqiao::kiosk
