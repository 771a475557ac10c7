#include "platform/sealing/feed_opener.h"

#include "platform/crypto/password.h"
#include "platform/wire/feed_codec.h"

namespace fengqiao::sealing {

Result<Bytes> FeedOpener::for_keeping(FeedKind kind, ByteView document) const {
    if (kind != FeedKind::Staff) return Bytes{document.begin(), document.end()};
    auto person = wire::open_staff_document(document, keys_.sealing);
    if (!person) return std::unexpected(person.error());
    const crypto::PinVerifier verifier{person->pin_salt, person->pin_hash};
    person->pin_hash = crypto::key_to_terminal(verifier, keys_.wrapping.view()).keyed;
    const crypto::PublicSealingKey own = keys_.sealing.public_key();
    return wire::encode_staff_document(*person, {std::span{&own, 1}, random_});
}

Result<CaseDocument> FeedOpener::read_case(ByteView document) const {
    return wire::read_case_document(document);
}

Result<CaseDocument> FeedOpener::open_case(ByteView document) const {
    return wire::open_case_document(document, keys_.sealing);
}

Result<StaffDocument> FeedOpener::open_staff(ByteView document) const {
    return wire::open_staff_document(document, keys_.sealing);
}

} // namespace fengqiao::sealing
