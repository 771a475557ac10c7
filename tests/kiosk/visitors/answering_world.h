#pragma once

#include "app/kiosk/effects/effect_runner.h"
#include "app/kiosk/effects/inbox.h"
#include "tests/support/seeded_random.h"

namespace fengqiao::kiosk {

// A world that answers everything at once, well or badly as chance has it, and reads pinyin and strokes as
// words that stand nowhere else.
class AnsweringWorld final : public EffectRunner {
public:
    AnsweringWorld(Inbox& inbox, SeededRandom& random) : inbox_{inbox}, random_{random} {}
    void perform(Effect effect) override;

    // In what is recorded; it stands nowhere else either.
    static constexpr std::string_view spoken_pattern = "OggS what this visitor said aloud 7f3a91";
    static constexpr std::string_view read_word = "桂花巷鑫垚", read_character = "燊";

private:
    [[nodiscard]] bool luck(std::uint64_t one_in) { return random_.below(one_in) != 0; }
    [[nodiscard]] Action answer(const KeepComplaint&);
    [[nodiscard]] Action answer(const PrintReceipt&);
    [[nodiscard]] Action answer(const FindCase&);
    [[nodiscard]] Action answer(const KeepRating&);
    [[nodiscard]] Action answer(const KeepServiceRating&);
    [[nodiscard]] Action answer(const PrintForm&);
    [[nodiscard]] Action answer(const KeepWithdrawal&);
    [[nodiscard]] Action answer(const KeepMediation&);
    [[nodiscard]] Action answer(const EndMediation&);
    [[nodiscard]] Action answer(const SignIn&);
    [[nodiscard]] Action answer(const ListCases&);
    [[nodiscard]] Action answer(const OpenCase&);
    [[nodiscard]] Action answer(const KeepAct&);
    [[nodiscard]] Action answer(const PrepareHandOver&);
    [[nodiscard]] Action answer(const KeepStationEvent& effect);
    [[nodiscard]] Action answer(const AskHall& effect);
    [[nodiscard]] Action answer(const KeepLoan& effect);
    [[nodiscard]] Action answer(const ReadPinyin& effect);
    [[nodiscard]] Action answer(const ReadHand& effect);
    [[nodiscard]] Action answer(const AskRecorder&);
    [[nodiscard]] Action answer(const StartRecording&);
    [[nodiscard]] Action answer(const StopRecording&);
    [[nodiscard]] Action answer(const PlayRecording&);
    [[nodiscard]] Action answer(const PlayAttachment&);
    [[nodiscard]] Action answer(const StopSound&);

    Inbox& inbox_;
    SeededRandom& random_;
};

} // namespace fengqiao::kiosk
