#pragma once

#include "app/headquarters/commands/command.h"

namespace fengqiao::headquarters {

// Every command of the program, in the order of the help. A new one is a file beside this and a line in the
// table.
std::vector<Command> all_commands();

Command serve_command();
Command make_root_key_command();
Command sign_keys_command();
Command rotate_keys_command();
Command create_sample_city_command();
Command enrolment_code_command();
Command revoke_terminal_command();
Command readmit_terminal_command();
Command renew_terminal_key_command();
Command move_terminal_command();
Command publish_content_command();
Command list_content_command();
Command roll_back_content_command();
Command erase_case_command();
Command erase_opinion_command();
Command add_user_command();
Command verify_command();
Command rebuild_command();
Command backup_command();
Command statistics_command();
Command import_cases_command();
Command export_cases_command();

} // namespace fengqiao::headquarters
