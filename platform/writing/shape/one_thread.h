#pragma once

namespace fengqiao::writing {

// While it lives, OpenMP starts no threads for whoever works on this thread: for a picture of one character,
// waking four threads costs more than they save, and the glass needs the other core. OMP_THREAD_LIMIT in the
// environment would do the same, but OpenMP reads it before main() begins, so a program cannot set it for
// itself.
class OneThread {
public:
    OneThread();
    ~OneThread();
    OneThread(const OneThread&) = delete;
    OneThread& operator=(const OneThread&) = delete;

private:
    int levels_before_;
};

} // namespace fengqiao::writing
