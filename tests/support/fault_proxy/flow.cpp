#include "tests/support/fault_proxy/flow.h"

#include <algorithm>

namespace fengqiao::testing {

Flow::Flow(Script faults) : faults_(std::move(faults)) {
    std::stable_sort(faults_.begin(), faults_.end(),
                     [](const Fault& left, const Fault& right) { return left.offset < right.offset; });
}

void Flow::feed(std::string_view bytes) {
    std::string spoiled(bytes);
    std::string_view rest = spoiled;
    while (!rest.empty() && end_ == End::None) {
        if (faults_.empty() || faults_.front().offset >= arrived_ + rest.size()) {
            append_plain(rest);
            arrived_ += rest.size();
            return;
        }
        const Fault fault = faults_.front();
        faults_.erase(faults_.begin());
        const auto before = static_cast<std::size_t>(std::max(fault.offset, arrived_) - arrived_);
        append_plain(rest.substr(0, before));
        arrived_ += before;
        rest.remove_prefix(before);
        if (fault.action == Action::FlipBit) {
            char& first = spoiled[static_cast<std::size_t>(rest.data() - spoiled.data())];
            first = static_cast<char>(first ^ 1);
        }
        apply(fault);
    }
    arrived_ += rest.size();
}

void Flow::apply(const Fault& fault) {
    switch (fault.action) {
    case Action::Reset: end_ = End::Reset; return;
    case Action::Close: end_ = End::Close; return;
    case Action::Stall: end_ = End::Stall; return;
    case Action::Truncate: end_ = End::Truncate; return;
    case Action::FlipBit: return; // done on the bytes
    case Action::Duplicate: twice_missing_ = fault.amount; return;
    case Action::Inject:
        append_plain(fault.text);
        end_ = End::Close;
        return;
    case Action::Split:
    case Action::Slow:
        pause_at_ = queued_;
        pause_ = std::chrono::milliseconds(fault.pause_ms);
        step_ = fault.action == Action::Slow ? std::max<std::size_t>(fault.amount, 1) : 0;
        return;
    }
}

void Flow::append_plain(std::string_view bytes) {
    const auto doubled = std::min(bytes.size(), twice_missing_);
    twice_.append(bytes.substr(0, doubled));
    twice_missing_ -= doubled;
    pending_.append(bytes.substr(0, doubled));
    if (twice_missing_ == 0) {
        pending_.append(twice_);
        queued_ += twice_.size();
        twice_.clear();
    }
    pending_.append(bytes.substr(doubled));
    queued_ += bytes.size();
}

std::string_view Flow::sendable(Time now) const {
    if (not_before_ && now < *not_before_) return {};
    std::string_view all = pending_;
    if (!pause_at_) return all;
    if (delivered_ < *pause_at_) return all.substr(0, static_cast<std::size_t>(*pause_at_ - delivered_));
    return step_ == 0 ? all : all.substr(0, step_);
}

void Flow::sent(std::size_t bytes, Time now) {
    pending_.erase(0, bytes);
    delivered_ += bytes;
    if (!pause_at_ || bytes == 0 || delivered_ < *pause_at_) return;
    not_before_ = now + pause_;
    if (step_ == 0) pause_at_.reset();
}

std::optional<Flow::Time> Flow::wakes_at(Time now) const {
    if (pending_.empty() || !not_before_ || *not_before_ <= now) return std::nullopt;
    return not_before_;
}

Flow::End Flow::end() const {
    return pending_.empty() ? end_ : End::None;
}

} // namespace fengqiao::testing
