#pragma once

namespace fengqiao::system {

// From here on the kernel writes no picture of this process's memory, whatever the machine is set to, and
// lets no other process of the same user read it (DECISIONS 28). To be called before anything personal is in
// memory. Ends the program when the kernel refuses.
void forbid_core_dumps();

} // namespace fengqiao::system
