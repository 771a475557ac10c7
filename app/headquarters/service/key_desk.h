#pragma once

#include "app/headquarters/service/keyset_file.h"
#include "platform/crypto/keyset.h"

namespace fengqiao::headquarters {

struct Ground; // what the desks stand on: ground.h

// Headquarters' keys and what the root says of them (SYNC 1.9). The root's own key lies outside the data
// folder (DECISIONS 24) and comes here only for these acts.
class KeyDesk {
public:
    explicit KeyDesk(Ground& ground) : ground_{ground} {}

    // Signs headquarters' public keys with the root and keeps the signed keyset; until then nothing can be
    // enrolled. The same keys again change nothing. Untrusted: another root vouches for them.
    [[nodiscard]] Result<void> vouch(const crypto::SigningKey& root);

    struct Change {
        bool leave_behind{false};
        bool sealing{false}; // what complaints are sealed to is changed as well
    };
    // The next signing key takes the place of the current one and the root vouches for a new next one; the
    // new serial. Every terminal that knows the keyset of now knows the key that signs from then on, and is
    // sent the new keyset when it calls. One that does not could never be answered again: NotAllowed while
    // there is one, unless `leave_behind`; those that are switched off do not count. A change that was cut
    // off is brought to its end and no other one is begun. No server may be running, and this service signs
    // with what it held before: close it.
    [[nodiscard]] Result<std::uint32_t> rotate(const crypto::SigningKey& root, const Change& change);

    // nullopt before vouch().
    [[nodiscard]] Result<std::optional<KeysetFile::Published>> published() const;

private:
    [[nodiscard]] Result<std::optional<crypto::Keyset>> vouched(const crypto::SigningKey& root) const;
    [[nodiscard]] Result<void> refuse_to_leave_behind(std::uint32_t serial) const;

    Ground& ground_;
};

} // namespace fengqiao::headquarters
