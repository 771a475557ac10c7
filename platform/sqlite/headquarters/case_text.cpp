#include "platform/sqlite/headquarters/case_text.h"

#include "platform/sqlite/headquarters/case_fields.h"
#include "platform/wire/document.h"

#include <nlohmann/json.hpp>

namespace fengqiao::sqlite {

using nlohmann::json;

std::optional<Bytes> case_text(const Case& the_case) {
    if (!the_case.filed || !the_case.held.empty()) return std::nullopt;
    json open = json::object();
    json personal = json::object(); // a folded case has none
    Case copy = the_case;
    wire::FieldWriter writer{open, personal};
    wire::describe(writer, copy);
    const std::string text = wire::write_json(open);
    // What cannot be read back would hold up the fold for ever.
    const auto again = read_case_text(bytes_of(text));
    if (!again || *again != the_case) return std::nullopt;
    return Bytes{text.begin(), text.end()};
}

Result<Case> read_case_text(ByteView text) {
    const auto document = wire::read_json(text_of(text));
    if (!document)
        return trouble(TroubleKind::StoreBroken, "a stored case is no document; fold the log again");
    wire::FieldReader reader{&*document, nullptr, wire::OtherKeys::Refused};
    Case the_case;
    wire::describe(reader, the_case);
    reader.finish();
    if (reader.first_fault())
        return trouble(TroubleKind::StoreBroken, "a stored case cannot be read at " +
                                                     std::string{*reader.first_fault()} +
                                                     "; fold the log again");
    return the_case;
}

} // namespace fengqiao::sqlite
