#include "platform/wire/challenge.h"

#include "platform/crypto/hmac.h"
#include "platform/crypto/secret_bytes.h"

namespace fengqiao::wire {

Bytes make_challenge(ByteView secret, TerminalId terminal, Instant now) {
    const auto slot = static_cast<std::uint64_t>(
        std::chrono::floor<std::chrono::minutes>(now).time_since_epoch() / challenge_slot);
    std::array<Byte, 8> slot_bytes{};
    for (std::size_t at = 0; at < slot_bytes.size(); ++at)
        slot_bytes[at] = static_cast<Byte>(slot >> (8 * at));
    const std::array<ByteView, 3> parts{bytes_of("KCHAL1\n"), terminal.view(), slot_bytes};
    const Hash code = crypto::hmac_sha256(secret, parts);
    return {code.begin(), code.end()};
}

bool is_live_challenge(ByteView secret, TerminalId terminal, Instant now, ByteView challenge) {
    const bool current = crypto::equal_in_constant_time(make_challenge(secret, terminal, now), challenge);
    const bool previous =
        crypto::equal_in_constant_time(make_challenge(secret, terminal, now - challenge_slot), challenge);
    return current || previous;
}

} // namespace fengqiao::wire
