#include "app/kiosk/effects/reading_desk.h"

namespace fengqiao::kiosk {
namespace {

std::unexpected<Trouble> too_busy() {
    return trouble(TroubleKind::Busy, "more is written than can be read; it is read with the next letter");
}

} // namespace

// Tried once: what is not installed does not come while the program runs.
template <class Reader>
Reader* ReadingDesk::opened(std::optional<Result<std::unique_ptr<Reader>>>& reader,
                            const std::function<Result<std::unique_ptr<Reader>>()>& open) {
    if (!reader) {
        reader = open();
        if (!*reader) log_.alarm(reader->error().text);
    }
    return *reader ? (*reader)->get() : nullptr;
}

void ReadingDesk::read(ReadPinyin question) {
    const bool taken = worker_.post([this, asked = question.question] {
        PinyinReader* reader = opened(pinyin_, openers_.pinyin);
        auto answer = reader ? reader->read(asked) : std::unexpected(pinyin_->error());
        inbox_.put(PinyinRead{asked, std::move(answer)});
    });
    if (!taken) inbox_.put(PinyinRead{std::move(question.question), too_busy()});
}

void ReadingDesk::read(ReadHand question) {
    const bool taken = worker_.post([this, asked = question.strokes] {
        HandReader* reader = opened(hand_, openers_.hand);
        auto answer = reader ? reader->read(asked) : std::unexpected(hand_->error());
        inbox_.put(HandRead{asked, std::move(answer)});
    });
    if (!taken) inbox_.put(HandRead{std::move(question.strokes), too_busy()});
}

} // namespace fengqiao::kiosk
