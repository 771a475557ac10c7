#include "core/journal/event.h"

#include "core/basics/check.h"

namespace fengqiao {
namespace {

constexpr std::uint8_t layout_version = 1;

// Writes fields one after the other, little-endian, in the order of SYNC 1.2.
class HeaderWriter {
public:
    template <class Number> void number(Number value) {
        auto left = static_cast<std::uint64_t>(value);
        for (std::size_t count = 0; count < sizeof(Number); ++count, left >>= 8) {
            bytes_.at(at_++) = static_cast<Byte>(left);
        }
    }
    void raw(ByteView view) {
        for (const Byte byte : view)
            bytes_.at(at_++) = byte;
    }
    HeaderBytes take() const {
        check(at_ == event_header_size, "a header has exactly its size");
        return bytes_;
    }

private:
    HeaderBytes bytes_{};
    std::size_t at_{0};
};

class HeaderReader {
public:
    explicit HeaderReader(const HeaderBytes& bytes) : bytes_{bytes} {}

    template <class Number> Number number() {
        std::uint64_t value = 0;
        for (std::size_t count = 0; count < sizeof(Number); ++count) {
            value |= static_cast<std::uint64_t>(bytes_.at(at_++)) << (8 * count);
        }
        return static_cast<Number>(value);
    }
    std::array<Byte, 16> sixteen() {
        std::array<Byte, 16> raw{};
        for (Byte& byte : raw)
            byte = bytes_.at(at_++);
        return raw;
    }

private:
    const HeaderBytes& bytes_;
    std::size_t at_{0};
};

} // namespace

HeaderBytes encode_header(const EventHeader& header) {
    HeaderWriter writer;
    writer.number(layout_version);
    writer.number(header.flags);
    writer.number(header.type);
    writer.number(header.type_version);
    writer.number(header.public_size);
    writer.number(header.sealed_size);
    writer.raw(header.nonce);
    writer.raw(header.case_id.view());
    writer.raw(header.branch.view());
    writer.raw(header.actor.view());
    writer.number(to_milliseconds(header.time.wall));
    writer.raw(header.time.boot.view());
    writer.number(static_cast<std::int64_t>(header.time.since_boot.count()));
    writer.number(header.headquarters_key);
    return writer.take();
}

std::optional<EventHeader> decode_header(const HeaderBytes& bytes) {
    HeaderReader reader{bytes};
    if (reader.number<std::uint8_t>() != layout_version) return std::nullopt;
    EventHeader header;
    header.flags = reader.number<std::uint8_t>();
    header.type = reader.number<std::uint16_t>();
    header.type_version = reader.number<std::uint16_t>();
    header.public_size = reader.number<std::uint16_t>();
    header.sealed_size = reader.number<std::uint32_t>();
    header.nonce = reader.sixteen();
    header.case_id.bytes = reader.sixteen();
    header.branch.bytes = reader.sixteen();
    header.actor.bytes = reader.sixteen();
    header.time.wall = instant_from(reader.number<std::int64_t>());
    header.time.boot.bytes = reader.sixteen();
    header.time.since_boot = milliseconds{reader.number<std::int64_t>()};
    header.headquarters_key = reader.number<std::uint32_t>();
    return header;
}

} // namespace fengqiao
