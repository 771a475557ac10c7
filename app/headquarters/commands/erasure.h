#pragma once

#include "app/headquarters/commands/opening.h"

namespace fengqiao::headquarters {

// What the commands have in common that erase for good.

// --reason and --really, after the argument that says what.
std::vector<Option> with_erasure(Option what);
// BadInput unless it is one of the words that are known: words of one's own would be kept for ever.
Result<ErasureReason> reason_given(const Given& given);

// Without --really: nothing was done yet, and how it is.
int say_again();
// The backups that still hold the ciphertext.
void tell_backups(const HeadquartersService& service);

} // namespace fengqiao::headquarters
