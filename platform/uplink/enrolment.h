#pragma once

#include "platform/http/client/client.h"
#include "platform/uplink/identity.h"
#include "platform/wire/enrolment.h"

namespace fengqiao::uplink {

struct EnrolmentWish {
    std::string headquarters; // https://host:port
    http::ClientSettings line;
    crypto::PublicSigningKey root{};
    std::string code; // as somebody typed it
    wire::DeviceFacts device;
};

// Brings this terminal to headquarters (SYNC 1.9): makes its keys, proves with the one-time code that it may
// come, believes only an answer made with that code, and keeps what it says. Repeating it with the same code
// after a power cut goes on where it was. NotAllowed when it is enrolled already; Refused when headquarters
// does not take the code; Untrusted when the answer, or the keys in it, are not headquarters'.
Result<BranchFacts> enrol(const IdentityFiles& files, const EnrolmentWish& wish, Random& random);

} // namespace fengqiao::uplink
