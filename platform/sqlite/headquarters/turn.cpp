#include "platform/sqlite/headquarters/turn.h"

#include "core/basics/check.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace fengqiao::sqlite {

Result<Turn> Turn::prepare(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return trouble(TroubleKind::StoreBroken, "cannot be written: " + file.string() +
                                                     "; give this program a folder it may write to");
    return Turn{descriptor};
}

Turn::~Turn() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void Turn::take() {
    int answer = 0;
    do
        answer = ::flock(descriptor_, LOCK_EX);
    while (answer != 0 && errno == EINTR);
    check(answer == 0, "a lock of our own file can be taken");
}

bool Turn::try_take() {
    return ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
}

void Turn::give_back() {
    ::flock(descriptor_, LOCK_UN);
}

} // namespace fengqiao::sqlite
