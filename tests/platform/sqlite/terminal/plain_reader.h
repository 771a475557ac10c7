#pragma once

#include "core/kiosk/document_reader.h"

namespace fengqiao {

// Documents whose text is their bytes; those that begin with '!' cannot be opened here.
class PlainReader : public DocumentReader {
public:
    Result<Bytes> for_keeping(FeedKind kind, ByteView document) const override {
        if (kind == FeedKind::Staff && document.front() == '!') return refusal();
        return Bytes{document.begin(), document.end()};
    }
    Result<CaseDocument> read_case(ByteView document) const override {
        if (document.front() == '!') return refusal();
        CaseDocument read;
        read.filed.number = text_of(document);
        return read;
    }
    Result<CaseDocument> open_case(ByteView document) const override {
        auto read = read_case(document);
        if (!read || document.front() == '?') return refusal();
        read->filed.personal.name = "opened";
        return read;
    }
    Result<StaffDocument> open_staff(ByteView document) const override {
        ++opened;
        StaffDocument person;
        person.staff_number = text_of(document);
        return person;
    }

    mutable int opened{0};

private:
    static std::unexpected<Trouble> refusal() {
        return trouble(TroubleKind::BadInput, "not to be opened here");
    }
};

} // namespace fengqiao
