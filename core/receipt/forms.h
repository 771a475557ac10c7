#pragma once

#include "core/kiosk/answers.h"
#include "core/receipt/receipt.h"
#include "core/text/locale.h"

#include <array>

namespace fengqiao {

// The forms a customer who disagrees may sign: 核查申请书 and 调解申请书.
enum class FormKind { Reexamination, Mediation };
inline constexpr std::array form_kinds{FormKind::Reexamination, FormKind::Mediation};

// Whether the case stands where this may be applied for.
bool is_open_to(FormKind kind, const Remedies& remedies);

// What is known and need not be written: nothing that names the customer.
struct FormFacts {
    TrackedCase about;
    std::string place; // the branch as customers name it
    std::string hotline;
    std::string business, cause, outcome; // formal words
};

// In one language: its facts and its words.
struct FormLanguage {
    const FormFacts& facts;
    const Locale& locale;
};

// A form to be signed. It is in Chinese whatever the glass speaks, because staff and courts read it; with
// `below`, every label and sentence has that language after it. Its code is the bare number, which opens
// nothing by itself.
Receipt compose_form(FormKind kind, const FormLanguage& chinese, std::optional<FormLanguage> below = {});

} // namespace fengqiao
