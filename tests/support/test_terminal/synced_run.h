#pragma once

#include "core/organisation/role.h"
#include "core/sync/messages.h"
#include "core/sync/sync_alarm.h"
#include "platform/crypto/signing_key.h"

namespace fengqiao {

// Where headquarters is reached, and the root its keys are believed by.
struct HeadquartersLine {
    std::string url; // https://127.0.0.1:port
    std::string ca_file;
    crypto::PublicSigningKey root{};
};

// Who does something at the terminal; the customer by default.
struct ActingAs {
    PersonId person;
    Role role{Role::Customer};
};

// What one call of sync() went through.
struct SyncedRun {
    std::vector<SyncCode> codes; // of the signed answers, in order
    std::vector<int> statuses;   // of all answers; 0 for none
    std::vector<SyncAlarm> alarms;
    unsigned rotations{0};
    bool finished{false}; // neither side has more; false: it pauses and would try again
};

} // namespace fengqiao
