#include "platform/uplink/place_text.h"

#include <nlohmann/json.hpp>

namespace fengqiao::uplink {
namespace {

using nlohmann::json;

constexpr int place_version = 1;

json words(const Words& said) {
    return {{"zh", said.zh}, {"en", said.en}};
}

Words words_in(const json& from) {
    return {from.at("zh").get<std::string>(), from.at("en").get<std::string>()};
}

template <class Id> Id id_in(const json& from) {
    return Id::from_hex_text(from.get<std::string>()).value();
}

// Throws what json and optional throw; read_place() catches it.
KnownPlace place_in(const json& from) {
    const json& house = from.at("institution");
    const json& station = from.at("station");
    const json& branch = from.at("branch");
    KnownPlace known;
    known.terminal = id_in<TerminalId>(from.at("terminal"));
    known.place.institution = {id_in<InstitutionId>(house.at("id")),
                               house.at("insurer").get<bool>() ? InstitutionKind::Insurer
                                                               : InstitutionKind::Bank,
                               words_in(house.at("name"))};
    known.place.station = {id_in<StationId>(station.at("id")), known.place.institution.id,
                           words_in(station.at("name"))};
    known.place.branch = {id_in<BranchId>(branch.at("id")), known.place.institution.id,
                          known.place.station.id,           words_in(branch.at("name")),
                          words_in(branch.at("address")),   branch.at("phone").get<std::string>()};
    return known;
}

} // namespace

std::string write_place(const KnownPlace& known) {
    const auto& [house, station, branch] = known.place;
    const json text{
        {"version", place_version},
        {"terminal", known.terminal.hex()},
        {"institution",
         {{"id", house.id.hex()},
          {"insurer", house.kind == InstitutionKind::Insurer},
          {"name", words(house.name)}}},
        {"station", {{"id", station.id.hex()}, {"name", words(station.name)}}},
        {"branch",
         {{"id", branch.id.hex()},
          {"name", words(branch.name)},
          {"address", words(branch.address)},
          {"phone", branch.phone}}},
    };
    return text.dump(2) + "\n";
}

Result<KnownPlace> read_place(std::string_view file, std::string_view text) {
    try {
        const json from = json::parse(text);
        if (from.at("version").get<int>() == place_version) return place_in(from);
    } catch (const json::exception&) {
    } catch (const std::bad_optional_access&) {
    }
    return trouble(TroubleKind::BadFile,
                   std::string{file} + ":1: is not what the enrolment wrote; put it back from its backup, or "
                                       "enrol this terminal anew in an empty data folder");
}

} // namespace fengqiao::uplink
