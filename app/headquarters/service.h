#pragma once

#include "app/headquarters/service/blob_desk.h"
#include "app/headquarters/service/case_desk.h"
#include "app/headquarters/service/content_desk.h"
#include "app/headquarters/service/fold_worker.h"
#include "app/headquarters/service/key_desk.h"
#include "app/headquarters/service/opinion_desk.h"
#include "app/headquarters/service/people_desk.h"
#include "app/headquarters/service/terminal_desk.h"
#include "app/headquarters/service/upkeep_desk.h"
#include "core/casework/work_calendar.h"
#include "core/catalogue/catalogue.h"

namespace fengqiao::headquarters {

struct ServiceSettings {
    std::filesystem::path
        data_folder; // made when it is missing, 0700: database, keys, backups, erasure ledger
    std::filesystem::path assets_folder; // catalogue, rules and schema lie in it
    days restore_horizon{35};            // R of SYNC 1.4; 0: only the newest backup is ever restored
};

// A server folds for as long as it lives and there is one to a data folder. A command comes and goes beside
// it: it may read, record and import; it folds only when no server does.
enum class Presence { Server, Command };

// Headquarters behind its doors: store, keys and fold worker wired together. Handlers, commands and the
// console talk to its desks and to nothing beneath them. Every desk may be used by several threads at once.
class HeadquartersService {
public:
    // BadFile: assets or keys, with file and reason. NotAllowed or StoreBroken: the folder, with what to do.
    // Busy: another server works in this folder. A server that finds cases folded by another program version
    // folds everything again before this returns.
    static Result<std::unique_ptr<HeadquartersService>>
    open(const ServiceSettings& settings, Presence presence, const Clock& clock, Random& random);
    // Lets everything under way finish, then closes.
    ~HeadquartersService();

    [[nodiscard]] TerminalDesk& terminals() const; // api/sync, api/enrol, enrolment-code, terminals page
    [[nodiscard]] CaseDesk& cases() const;       // console: lists, case page, acts; source of the statistics
    [[nodiscard]] OpinionDesk& opinions() const; // console: what customers suggested and praised
    [[nodiscard]] PeopleDesk& people() const;    // directory, add-user, sign-in, sessions
    [[nodiscard]] KeyDesk& keys() const;         // what the root vouches for
    [[nodiscard]] UpkeepDesk& upkeep() const;    // backup, verify, imports, what was set aside
    [[nodiscard]] BlobDesk& blobs() const;       // api/blob: what came beside the events
    [[nodiscard]] ContentDesk& content() const;  // api/blob and the commands: the station's pages
    [[nodiscard]] FoldWorker& folding() const;   // to wait for it, to listen to it

    [[nodiscard]] const Catalogue& catalogue() const;
    [[nodiscard]] const RuleBook& rules() const;
    [[nodiscard]] const WorkCalendar& calendar() const;
    [[nodiscard]] const Clock& clock() const;
    [[nodiscard]] Random& random() const;

private:
    struct Parts;
    explicit HeadquartersService(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

// The institutions, stations, branches and people of core/headquarters/sample_city.h, their pins and
// passwords. Kept once: a second call changes nothing and answers nullopt. The list of pins and passwords
// goes to sample-city.json in the data folder, mode 0600, and comes back as the same JSON text.
Result<std::optional<std::string>> create_sample_city(const HeadquartersService& service,
                                                      const std::filesystem::path& data_folder);

} // namespace fengqiao::headquarters
