#pragma once

#include "core/basics/random.h"
#include "core/basics/result.h"
#include "platform/crypto/secret_bytes.h"

#include <chrono>

namespace fengqiao::wire {

// The one-time code headquarters prints for a new terminal (SYNC 1.9): sixteen Crockford base32 characters,
// three of them its name, twelve the secret, the last a check that catches every wrong character and every
// swap of two.
struct EnrolmentCode {
    std::string id;     // 3 characters; may be sent and logged
    std::string secret; // 12 characters, 60 bits; crosses no wire

    friend bool operator==(const EnrolmentCode&, const EnrolmentCode&) = default;
};

constexpr std::chrono::days enrolment_code_life{7};
constexpr int enrolment_tries_max = 5; // wrong ones for one code

EnrolmentCode make_enrolment_code(Random& random);

// XXXX-XXXX-XXXX-XXXX
std::string print_enrolment_code(const EnrolmentCode& code);

// As somebody typed it: any case, I and L for 1, O for 0, with or without hyphens and spaces. BadInput says
// to read the code again.
Result<EnrolmentCode> parse_enrolment_code(std::string_view typed);

// K = Argon2id(secret, id): both sides make it, neither sends it. Takes a tenth of a second and 64 MiB; Busy
// when there is no memory for it.
Result<crypto::SecretBytes> enrolment_key(const EnrolmentCode& code);

} // namespace fengqiao::wire
