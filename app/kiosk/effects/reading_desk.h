#pragma once

#include "app/kiosk/effects/inbox.h"
#include "app/kiosk/effects/worker.h"
#include "app/kiosk/flow/effect.h"
#include "core/kiosk/service_log.h"

#include <memory>

namespace fengqiao::kiosk {

// Reads what is written on the glass, on a thread of its own: a letter does not wait behind the printer. Each
// reader loads its dictionary at the first question, and keeps nothing of any.
class ReadingDesk {
public:
    struct Openers {
        std::function<Result<std::unique_ptr<PinyinReader>>()> pinyin;
        std::function<Result<std::unique_ptr<HandReader>>()> hand;
    };
    static constexpr std::size_t waiting_max = 64; // more than a hand can be ahead of it

    ReadingDesk(Openers openers, Inbox& inbox, ServiceLog& log)
        : openers_{std::move(openers)}, inbox_{inbox}, log_{log} {}
    ~ReadingDesk() { worker_.drop_waiting(); }

    // Each is answered by one action in the inbox, which repeats the question.
    void read(ReadPinyin question);
    void read(ReadHand question);

private:
    template <class Reader> Reader* opened(std::optional<Result<std::unique_ptr<Reader>>>& reader,
                                           const std::function<Result<std::unique_ptr<Reader>>()>& open);

    Openers openers_;
    Inbox& inbox_;
    ServiceLog& log_;
    std::optional<Result<std::unique_ptr<PinyinReader>>> pinyin_; // by the desk's thread alone
    std::optional<Result<std::unique_ptr<HandReader>>> hand_;
    Worker worker_{waiting_max}; // last: it uses all of the above
};

} // namespace fengqiao::kiosk
