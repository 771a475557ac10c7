#include "app/headquarters/commands/all_commands.h"

namespace fengqiao::headquarters {

std::vector<Command> all_commands() {
    return {
        serve_command(),
        make_root_key_command(),
        sign_keys_command(),
        rotate_keys_command(),
        create_sample_city_command(),
        enrolment_code_command(),
        revoke_terminal_command(),
        readmit_terminal_command(),
        renew_terminal_key_command(),
        move_terminal_command(),
        publish_content_command(),
        list_content_command(),
        roll_back_content_command(),
        add_user_command(),
        verify_command(),
        rebuild_command(),
        backup_command(),
        erase_case_command(),
        erase_opinion_command(),
        statistics_command(),
        import_cases_command(),
        export_cases_command(),
    };
}

} // namespace fengqiao::headquarters
