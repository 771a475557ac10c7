#pragma once

#include "core/sync/feed_document.h"
#include "core/sync/messages.h"
#include "platform/crypto/event_sealer.h"
#include "platform/crypto/headquarters_keys.h"
#include "platform/crypto/terminal_keys.h"
#include "platform/wire/enrolment.h"

namespace fengqiao::samples {

// One of everything that goes onto a disk or over the line, the same on every machine: for golden files, for
// the corpus of the fuzz targets, for tests. The people in it do not exist.

struct SaidBody {
    Role role{};
    EventBody body;
};
// Each alternative of EventBody at least once, except Unknown; those of the station by themselves.
Hash hash(Byte mark);
std::vector<SaidBody> bodies();
std::vector<SaidBody> station_bodies();
std::vector<SaidBody> mediation_bodies();
std::vector<SaidBody> spoken_bodies(); // complaints with a recording

Submitted submitted();
EventHeader header();
crypto::EventSealer sealer(Random& random); // with the shipped dictionary; run from the repository root

crypto::SigningKey root_key();
crypto::TerminalKeys terminal_keys();
crypto::HeadquartersKeys headquarters_keys();
crypto::CaseKey case_key();

StoredEvent first_event(); // sealed, encloses the case key
SyncRequest request();
SyncResponse response();

CaseDocument case_document();
StaffDocument staff_document();
CaseDocument mediated_document();
StaffDocument mediator_document();

wire::EnrolmentCode enrolment_code();
wire::EnrolmentRequest enrolment_request();
wire::EnrolmentReply enrolment_reply();

// An id that can be recognised in a dump.
template <class Id> Id id(Byte mark) {
    Id made;
    made.bytes.fill(mark);
    return made;
}

constexpr std::string_view name_canary = "欧阳女士";
constexpr std::string_view phone_canary = "10098765432";
constexpr std::string_view story_canary = "净值型理财到期没有赎回";

} // namespace fengqiao::samples
