#pragma once

#include "core/basics/bytes.h"

#include <algorithm>
#include <compare>
#include <functional>

namespace fengqiao {

// Sixteen bytes that only compare with their own kind: a case id cannot be passed where a branch id is meant.
template <class Tag> struct StrongId {
    std::array<Byte, 16> bytes{};

    friend auto operator<=>(const StrongId&, const StrongId&) = default;

    [[nodiscard]] bool is_zero() const { return *this == StrongId{}; }
    [[nodiscard]] std::string hex() const { return to_hex(bytes); }
    [[nodiscard]] ByteView view() const { return bytes; }

    // nullopt unless `view` is exactly sixteen bytes.
    static std::optional<StrongId> from(ByteView view) {
        if (view.size() != 16) return std::nullopt;
        StrongId id;
        std::copy(view.begin(), view.end(), id.bytes.begin());
        return id;
    }
    // nullopt unless `hex` is exactly thirty-two hexadecimal digits.
    static std::optional<StrongId> from_hex_text(std::string_view hex) {
        const auto view = from_hex(hex);
        return view ? from(*view) : std::nullopt;
    }
};

using CaseId = StrongId<struct CaseTag>;
using EventId = StrongId<struct EventTag>; // the first sixteen bytes of a leaf
using JournalId = StrongId<struct JournalTag>;
using TerminalId = StrongId<struct TerminalTag>;
using BranchId = StrongId<struct BranchTag>;
using StationId = StrongId<struct StationTag>;
using InstitutionId = StrongId<struct InstitutionTag>;
using PersonId = StrongId<struct PersonTag>; // a member of staff; zero is the customer
using BootId = StrongId<struct BootTag>;

} // namespace fengqiao

template <class Tag> struct std::hash<fengqiao::StrongId<Tag>> {
    std::size_t operator()(const fengqiao::StrongId<Tag>& id) const noexcept {
        std::size_t mixed = 1469598103934665603u;
        for (const fengqiao::Byte byte : id.bytes) mixed = (mixed ^ byte) * 1099511628211u;
        return mixed;
    }
};
