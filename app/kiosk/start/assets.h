#pragma once

#include "core/casework/rule_book.h"
#include "core/casework/work_calendar.h"
#include "core/catalogue/catalogue.h"
#include "core/content/content.h"
#include "core/kiosk/act_form.h"
#include "core/kiosk/config.h"
#include "core/kiosk/theme.h"
#include "core/text/locale.h"
#include "core/text/text_rules.h"
#include "platform/crypto/compression/dictionary.h"

namespace fengqiao::kiosk {

// Everything a terminal reads from its assets folder, once and whole, and the rules of text it is set by.
struct Assets {
    Catalogue catalogue;
    RuleBook rules;
    WorkCalendar calendar;
    ReadySentences ready_sentences;
    ContentBook content;
    Locale chinese, english;
    Language language{}; // of the house
    ThemeSet themes;
    ThemeKind house_theme{}; // the kind of the theme that the configuration names
    compression::Dictionary dictionary;
    std::shared_ptr<const TextRules> text_rules;
};

// BadFile with `file:line: reason` for the first file that is missing or wrong.
Result<Assets> load_assets(const KioskConfig& config);

} // namespace fengqiao::kiosk
