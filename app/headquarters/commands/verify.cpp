#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/findings.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

Result<int> run_verify(const Given& given, const Tools& tools) {
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    if (auto folded = (**service).folding().catch_up(); !folded) return std::unexpected(folded.error());
    const auto found = (**service).upkeep().verify();
    if (!found) return std::unexpected(found.error());
    std::cout << calendar_note((**service).calendar(), day_in_china(tools.clock.now()))
              << findings_of(*found);
    return found->good() ? 0 : 1;
}

Result<int> run_rebuild(const Given& given, const Tools& tools) {
    const auto service = open_service(given, tools, {.presence = Presence::Server});
    if (!service) return std::unexpected(service.error());
    if (auto rebuilt = (**service).folding().rebuild(); !rebuilt) return std::unexpected(rebuilt.error());
    std::cout << "Every case was folded anew from the log.\n";
    return 0;
}

Result<int> run_backup(const Given& given, const Tools& tools) {
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    if (auto folded = (**service).folding().catch_up(); !folded) return std::unexpected(folded.error());
    const auto done = (**service).upkeep().back_up();
    if (!done) return std::unexpected(done.error());
    std::cout << "backup: " << done->file << '\n' << findings_of(done->verification);
    if (!done->heads_announced)
        std::cout << "This backup does not verify: nothing is purged at any terminal until one does.\n";
    return done->verification.good() ? 0 : 1;
}

} // namespace

std::string calendar_note(const WorkCalendar& calendar, Day today) {
    constexpr days ahead{45}; // next year's holidays are announced in November
    const auto year = first_unknown_year(calendar, today, ahead);
    if (!year) return {};
    return "note: rules/holidays.csv says nothing of " + std::to_string(static_cast<int>(*year)) +
           "; its working days are counted Monday to Friday until the year's holidays are written there\n";
}

std::string findings_of(const Verification& found) {
    std::string text =
        "journals: " + std::to_string(found.journals) + "\nevents: " + std::to_string(found.events) +
        "\ncases: " + std::to_string(found.cases) + "\nset aside: " + std::to_string(found.set_aside) +
        "\nattachments: " + std::to_string(found.attachments) +
        "\ncontent files: " + std::to_string(found.content_files) + '\n';
    for (const auto& broken : found.broken_chains)
        text +=
            "broken chain: journal " + broken.journal.hex() + " at " + std::to_string(broken.sequence) + '\n';
    if (found.broken_feeds > 0) text += "broken feeds: " + std::to_string(found.broken_feeds) + '\n';
    if (found.differing_cases > 0)
        text +=
            "cases stored otherwise than their events fold: " + std::to_string(found.differing_cases) + '\n';
    if (found.lost_attachments > 0)
        text += "attachments whose bytes are lost: " + std::to_string(found.lost_attachments) +
                "; copy them from backups/blobs to blobs\n";
    if (found.lost_content_files > 0)
        text +=
            "files of the station's pages whose bytes are lost: " + std::to_string(found.lost_content_files) +
            "; copy them from backups/blobs to blobs, or publish their folder again\n";
    if (!balanced(found.balance)) text += "the balance identity does not hold\n";
    if (!found.database_sound) text += "the database is damaged\n";
    return text + (found.good() ? "good\n"
                                : "NOT GOOD: keep this folder as it is and restore the newest backup "
                                  "that verifies\n");
}

Command verify_command() {
    return {"verify",
            "Recomputes every chain, every feed and every case from the events, and the balance identity. "
            "The exit "
            "code is 0 only when everything is as it should be.",
            with_opening({}), run_verify};
}

Command rebuild_command() {
    return {
        "rebuild",
        "Forgets every folded case and folds the whole log again. No server may be running in the folder.",
        with_opening({}), run_rebuild};
}

Command backup_command() {
    return {
        "backup",
        "Writes a copy of the database into the folder backups of the data folder and verifies it there. "
        "Notes "
        "what it holds, so that terminals may let go of it once the restore horizon has passed. To put a "
        "backup "
        "back, stop the server, take headquarters.db away together with headquarters.db-wal and "
        "headquarters.db-shm beside it, and copy the backup to headquarters.db: with the old files "
        "beside it, "
        "parts of the old database would be mixed into it. Recordings and the station's pages lie beside it "
        "in backups/blobs, each "
        "copied once; on a new machine copy that folder to blobs in the data folder. The keys are not in it; "
        "keep copies of "
        "headquarters.keys and headquarters.keyset elsewhere.",
        with_opening({}), run_backup};
}

} // namespace fengqiao::headquarters
