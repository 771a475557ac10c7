#include "core/sync/answer.h"

namespace fengqiao {
namespace {

bool carries_protocol(int status) {
    return status == 200 || status == 401 || status == 403 || status == 426;
}

} // namespace

Answer read_answer(const HttpAnswer& heard, const SyncRules& rules) {
    if (heard.status == 413) return TooLarge{};
    if ((heard.status == 429 || heard.status == 503) && heard.retry_after) return Busy{*heard.retry_after};
    const bool believed = heard.signature_good || !rules.require_signature;
    if (carries_protocol(heard.status) && believed && heard.response) {
        return Signed{heard.status, *heard.response};
    }
    return NoAnswer{};
}

} // namespace fengqiao
