#include "tests/platform/voice/speaker/standing_in.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace fengqiao::voice::testing {

namespace fs = std::filesystem;

const std::string wave_head =
    R"(printf 'RIFF\377\377\377\177WAVEfmt \020\000\000\000\001\000\001\000\100\037\000\000\200\076\000\000)"
    R"(\002\000\020\000data\377\377\377\177'
)";

StandingIn::StandingIn(const std::string& lines) {
    std::string name = (fs::temp_directory_path() / "fengqiao-voice-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    std::ofstream script(program());
    script << "#!/bin/sh\nhere=" << folder_.string() << "\n" << lines;
    script.close();
    fs::permissions(program(), fs::perms::owner_all);
}

StandingIn::~StandingIn() {
    std::error_code failed;
    fs::remove_all(folder_, failed);
}

std::string StandingIn::read(const std::string& name) const {
    std::ifstream file(note(name), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace fengqiao::voice::testing
