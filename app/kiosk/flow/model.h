#pragma once

#include "app/kiosk/flow/effect.h"
#include "core/catalogue/catalogue.h"
#include "core/content/content.h"
#include "core/kiosk/act_form.h"
#include "core/kiosk/comfort.h"
#include "core/receipt/receipt.h"
#include "core/text/text_rules.h"

#include <memory>

namespace fengqiao::kiosk {

// The two times a glass needs: one that only goes forward, for waiting, and one that people read.
struct Moment {
    milliseconds steady{0};
    Instant wall;
};

// What this terminal is: read at start, never changed by a visit. Another edition of the pages makes another.
struct House {
    BranchId branch;
    InstitutionKind kind{};
    Words place; // the branch as customers name it
    std::string hotline;
    Comfort comfort{}; // what a visit begins with
    bool has_scanner{false};
    std::string nightly_time; // "06:00": when headquarters will have it at the latest
    Catalogue catalogue;
    ReadySentences ready_sentences;
    ContentBook content;
    std::string branch_phone;
    std::shared_ptr<const TextRules> text_rules; // used by the glass's thread alone
};

// "Are you still here?", over whatever the customer was doing.
struct IdleAlert {
    milliseconds since{0};
};

// What works around the glass, as the world last told. It outlives the visit.
struct Surroundings {
    enum class Paper { Ready, Out, PrinterGone };
    Paper paper{Paper::Ready};
    bool line_up{true};
    HallState hall;                      // who answers for this place, and what is lent
    std::optional<SyncAlarm> line_alarm; // told to staff, with a code; customers need not know
    SpeakerState speech{SpeakerState::NoSound};
    bool headphones{false}; // what is said is heard by one person

    friend bool operator==(const Surroundings&, const Surroundings&) = default;
};

// The receipt of the last complaint filed here. Only staff can reach it once its visit has ended, and after
// ten minutes it is forgotten.
struct LastReceipt {
    Receipt receipt;
    CodeModules code;
    milliseconds filed{0};
};

// What this glass asks of the world before anybody comes.
std::vector<Effect> first_questions(const House& house);

// Everything the glass knows. Owned by the glass's thread alone.
struct Model {
    std::shared_ptr<const House> house;
    Stage stage{Attract{}};
    std::optional<Stage> set_aside; // the customer's place while staff help or a person is called
    std::optional<Stage> beneath;   // what the comfort page was opened over, a customer's page or staff's
    Comfort comfort;
    WritingDoor writing_door{WritingDoor::Ready}; // where words were written last in this visit
    std::uint32_t asked_to_read{0};               // how often in this visit: another number is another wish
    Surroundings surroundings;
    std::shared_ptr<const ContentBook> next_content; // has arrived; nobody's page changes while they read it
    std::optional<LastReceipt> last_receipt;
    milliseconds last_touch{0};
    std::optional<IdleAlert> alert;
};

struct Step {
    Model model;
    std::vector<Effect> effects;
};

// Staff stand before the glass, or before the comfort page over their own.
bool staff_are_in(const Model& model);

// This page records or plays just now: nobody else speaks meanwhile.
bool uses_sound(const Model& model);

// The only place that decides. Pure: the same model, action and moment give the same step.
Step update(Model model, const Action& action, Moment now);

Model fresh_model(std::shared_ptr<const House> house, Moment now);

// When the glass must look at the time again although nobody touches it; nullopt when nothing waits.
std::optional<milliseconds> next_deadline(const Model& model);

} // namespace fengqiao::kiosk
