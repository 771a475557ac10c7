#include "tests/simulation/world.h"

namespace fengqiao::simulation {
namespace {

using namespace std::chrono_literals;

constexpr unsigned lost_percent = 20; // each way
constexpr unsigned doubled_percent = 8;
constexpr unsigned strange_percent = 6; // answers that are not headquarters'
constexpr milliseconds swift = 2s;
constexpr milliseconds belated = 15min; // a copy that took another way: others overtake it
constexpr milliseconds patience = 10min;
constexpr milliseconds longest_wait = 12h;

} // namespace

bool World::send(Device& device, const Send& action) {
    auto built = build_request(ports_of(device), action, {});
    if (!built) return false;
    ++counts_.exchanges;
    ++device.exchanges_made;
    device.exchange = next_exchange_++;
    device.sent = built->sent;
    const auto question = std::make_shared<const Question>(std::move(*built), device.life, device.exchange);
    travel(device, question);
    // A transfer has a hard limit of its own: an answer that never comes is no answer.
    timeline_.plan(timeline_.now() + 10s + up_to(patience),
                   [this, &device, question] { hear(device, *question, HttpAnswer{}); });
    return true;
}

void World::travel(Device& device, const std::shared_ptr<const Question>& question) {
    if (!quiet_ && chance(strange_percent)) {
        const auto answer = strange_answer(device, question->built.request);
        timeline_.plan(timeline_.now() + up_to(swift),
                       [this, &device, question, answer] { hear(device, *question, answer); });
        if (chance(50)) return;
    }
    const auto go = [&](milliseconds took) {
        timeline_.plan(timeline_.now() + took, [this, &device, question] { arrive(device, question); });
    };
    if (quiet_ || !chance(lost_percent)) go(up_to(swift));
    if (!quiet_ && chance(doubled_percent)) go(up_to(belated));
}

void World::arrive(Device& device, const std::shared_ptr<const Question>& question) {
    if (timeline_.now() < office_back_at_) return;
    auto crash_point = CrashPoint::None;
    if (!quiet_ && random_.below(250) == 0) {
        crash_point = chance(50) ? CrashPoint::BeforeCommit : CrashPoint::AfterCommit;
        crash_headquarters();
    }
    const BuiltRequest& built = question->built;
    auto answer = office_.answer(built.request, built.challenge, headquarters_now(), crash_point);
    if (!answer) return;
    // A busy headquarters: much can happen between two pages of a feed.
    if (!quiet_ && answer->response->feed.more && chance(10))
        answer->response->next.after_seconds = static_cast<std::uint32_t>(up_to(longest_wait) / 1s);
    const auto back = [&](milliseconds took) {
        timeline_.plan(timeline_.now() + took,
                       [this, &device, question, answer = *answer] { hear(device, *question, answer); });
    };
    if (quiet_ || !chance(lost_percent)) back(up_to(swift));
    if (!quiet_ && chance(doubled_percent)) back(up_to(belated));
}

void World::hear(Device& device, const Question& question, const HttpAnswer& heard) {
    const bool awaited =
        device.running && device.life == question.life && device.exchange == question.exchange;
    if (!awaited) return; // its connection is gone
    device.exchange = 0;
    const Answer answer = read_answer(heard, rules_);
    const auto facts = facts_for(ports_of(device), answer, device.sent);
    if (!facts) return feed(device, StoreTrouble{});
    if (heard.signature_good || heard.status == 0) return feed(device, Heard{answer, *facts});
    ++counts_.forged;
    note("hears a stranger", device.number, static_cast<std::uint64_t>(heard.status));
    const MemoryTerminalStore before = device.store;
    feed(device, Heard{answer, *facts});
    oracle_.unsigned_answer(before, device);
}

// A login page, a proxy, a wrong host: sometimes one that knows the format and promises everything.
HttpAnswer World::strange_answer(const Device& device, const SyncRequest& request) {
    switch (random_.below(6)) {
    case 0: return {503, false, std::nullopt, seconds{1 + random_.below(7200)}};
    case 1: return {413, false, std::nullopt, std::nullopt};
    case 2: return {500, false, std::nullopt, std::nullopt};
    case 3: return {200, false, std::nullopt, std::nullopt};
    default: break;
    }
    SyncResponse forged;
    forged.now = headquarters_now() + hours{1};
    forged.journal = request.journal;
    forged.head = device.store.state()->head;
    forged.stable = forged.head.sequence;
    forged.through_journal = request.journal;
    forged.through = forged.stable;
    forged.feed.reset = true;
    forged.challenge = Bytes(8, 1);
    if (chance(30)) forged.code = SyncCode::Fork;
    return {200, false, forged, std::nullopt};
}

} // namespace fengqiao::simulation
