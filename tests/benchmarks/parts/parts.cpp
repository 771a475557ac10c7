#include "core/basics/check.h"
#include "core/casework/fold.h"
#include "core/journal/chain.h"
#include "platform/crypto/signing_key.h"
#include "tests/benchmarks/ground/branch.h"
#include "tests/benchmarks/ground/counter.h"
#include "tests/benchmarks/parts/part_figures.h"

namespace fengqiao::benchmarks {
namespace {

// Many at a time, so that the watch itself does not count.
template <class Work> Figure each(std::string name, std::size_t rounds, Work work) {
    constexpr std::size_t batch = 20;
    Series taken;
    for (std::size_t round = 0; round < rounds; ++round)
        taken.add(1000 / static_cast<double>(batch) * milliseconds_of([&] {
                      for (std::size_t done = 0; done < batch; ++done)
                          work();
                  }));
    Figure figure = figure_of("parts", std::move(name), taken);
    figure.unit = Unit::Microseconds;
    return figure;
}

CaseEvent told(std::uint8_t number, Role role, EventBody body) {
    CaseEvent event;
    event.id.bytes.fill(number);
    event.case_id.bytes.back() = 1;
    event.role = role;
    event.side = Side::Terminal;
    event.at = instant_from(1'790'000'000'000 + 60'000 * std::int64_t{number});
    if (role != Role::Customer) event.actor.bytes.fill(7);
    event.body = std::move(body);
    return event;
}

// A case from the filing to the five keys.
std::vector<CaseEvent> whole_case(const Submitted& filed) {
    Submitted said = filed;
    said.first_handler.bytes.fill(7);
    return {told(1, Role::Customer, said),
            told(2, Role::FirstHandler, Accepted{true}),
            told(3, Role::FirstHandler, EvidenceShown{"合同第七条"}),
            told(4, Role::FirstHandler, Decided{"O04", true, {}, {"查明", "依据", "理由", "渠道"}}),
            told(5, Role::FirstHandler, Notified{ContactMethod::InPerson, said.due}),
            told(6, Role::Customer, Rated{Satisfaction::VeryGood, {}, RatingSource::Kiosk, true, 1})};
}

} // namespace

Result<Figures> part_figures(const std::filesystem::path& ground, Effort effort) {
    const auto branch = Branch::found(ground);
    if (!branch) return std::unexpected(branch.error());
    const auto counter = Counter::open((*branch)->config());
    if (!counter) return std::unexpected(counter.error());
    const auto sealed = (*counter)->seal();
    if (!sealed) return std::unexpected(sealed.error());
    crypto::OsRandom random;
    const crypto::Sha256 digest;
    const auto key = crypto::SigningKey::make(random);
    const Hash leaf = leaf_hash(digest, sealed->event);
    const auto signature = key.sign(leaf);
    const RuleBook& rules = (*counter)->rules();
    const auto events = whole_case((*counter)->said());
    check(fold(events, rules).state == State::Closed, "the case of the figures is closed by its rating");
    const std::size_t rounds = effort.of(200, 2);
    return Figures{
        each("seal a complaint: words, dictionary, cipher, a fresh wrapped key", rounds,
             [&] { check((*counter)->seal().has_value(), "a complaint is sealed"); }),
        each("hash an event into its leaf", rounds, [&] { leaf_hash(digest, sealed->event); }),
        each("sign a digest", rounds, [&] { static_cast<void>(key.sign(leaf)); }),
        each("verify a signature", rounds,
             [&] { check(crypto::is_signed_by(key.public_key(), leaf, signature), "a signature holds"); }),
        each("fold a case of six events", rounds, [&] { fold(events, rules); })};
}

} // namespace fengqiao::benchmarks
