#pragma once

#include "core/text/language.h"
#include "core/text/locale.h"
#include "platform/voice/speaker/samples.h"

#include <filesystem>
#include <map>

namespace fengqiao::voice {

// Sentences of the glass that somebody has recorded: <folder>/<language>/<key of the sentence>.opus or .wav.
// Only a sentence without a placeholder can be one, and no two files are the same sentence's.
class Clips {
public:
    Clips() = default; // none
    // Looks which there are; a folder that is missing holds none. BadFile naming a file that belongs to no
    // sentence as it stands.
    static Result<Clips> open(const std::filesystem::path& folder, const Locale& chinese,
                              const Locale& english);

    // nullopt: nobody has recorded it. A trouble names the file that cannot be played.
    [[nodiscard]] std::optional<Result<Samples>> find(std::string_view words, Language language) const;

private:
    using ByWords = std::map<std::string, std::filesystem::path, std::less<>>;
    static Result<ByWords> look_into(const std::filesystem::path& folder, const Locale& locale);

    ByWords chinese_, english_;
};

} // namespace fengqiao::voice
