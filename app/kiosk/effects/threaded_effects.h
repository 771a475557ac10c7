#pragma once

#include "app/kiosk/effects/database_thread.h"
#include "app/kiosk/effects/effect_runner.h"
#include "app/kiosk/effects/inbox.h"
#include "app/kiosk/effects/reading_desk.h"
#include "app/kiosk/effects/receipt_desk.h"
#include "app/kiosk/effects/sound_desk.h"
#include "core/receipt/printer.h"

#include <functional>

namespace fengqiao::kiosk {

// Hands each effect to the thread whose work it is: disk to the database thread, paper to the paper thread.
class ThreadedEffects final : public EffectRunner {
public:
    struct Neighbours {
        DatabaseThread& database;
        Printer& printer; // used by the paper thread alone
        const ReceiptDesk& receipts;
        ReadingDesk& reading;
        SoundDesk& sound;
        Inbox& inbox;
        std::function<void()> event_kept; // called by the database thread after each act that is on disk
    };
    static constexpr std::size_t paper_waiting_max = 8;

    explicit ThreadedEffects(Neighbours neighbours) : use_{std::move(neighbours)} {}
    // Forgets what waits for paper; a receipt under way is ended by the printer's own patience.
    ~ThreadedEffects() override;

    void perform(Effect effect) override;

private:
    void start(KeepComplaint effect);
    void start(PrintReceipt effect);
    void start(PrintForm effect);
    void start(FindCase effect);
    void start(KeepRating effect);
    void start(KeepServiceRating effect);
    void start(KeepWithdrawal effect);
    void start(KeepMediation effect);
    void start(EndMediation effect);
    void start(SignIn effect);
    void start(ListCases effect);
    void start(OpenCase effect);
    void start(KeepAct effect);
    void start(PrepareHandOver effect);
    void start(KeepStationEvent effect);
    void start(AskHall effect);
    void start(KeepLoan effect);
    void start(ReadPinyin effect) { use_.reading.read(std::move(effect)); }
    void start(ReadHand effect) { use_.reading.read(std::move(effect)); }
    void start(AskRecorder) { use_.sound.ask(); }
    void start(StartRecording) { use_.sound.start(); }
    void start(StopRecording) { use_.sound.stop(); }
    void start(PlayRecording effect) { use_.sound.play(std::move(effect.recording)); }
    void start(PlayAttachment effect);
    void start(StopSound) { use_.sound.silence(); }
    // Posts work that makes an answer; a database that takes no more answers at once, with that trouble.
    template <class Answer, class Work> void ask(Work work);
    // The same for what leaves something on disk.
    template <class Answer, class Work> void keep(Work work);

    Neighbours use_;
    Worker paper_{paper_waiting_max};
};

} // namespace fengqiao::kiosk
