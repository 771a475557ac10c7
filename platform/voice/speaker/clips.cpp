#include "platform/voice/speaker/clips.h"

#include "platform/system/durable_file.h"
#include "platform/voice/opus/opus_reader.h"
#include "platform/voice/speaker/synthesiser.h"

namespace fengqiao::voice {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t clip_bytes_max = 4U << 20;
constexpr std::size_t clip_samples_max = std::size_t{60} * 48'000; // a minute: no sentence is longer

std::unexpected<Trouble> refused(const fs::path& file, const std::string& why) {
    return trouble(TroubleKind::BadFile, file.string() + ": " + why);
}

bool is_sound(const fs::path& file) {
    return file.extension() == ".opus" || file.extension() == ".wav";
}

Result<Samples> read_opus(Bytes file) {
    auto reader = OpusReader::open(std::move(file));
    if (!reader) return std::unexpected(reader.error());
    Samples samples{.rate = 48'000, .values = {}};
    while (samples.values.size() <= clip_samples_max) {
        const auto piece = (**reader).read();
        if (!piece) return std::unexpected(piece.error());
        if (piece->empty()) return samples;
        samples.values.insert(samples.values.end(), piece->begin(), piece->end());
    }
    return trouble(TroubleKind::TooLarge, "it is longer than a sentence can be");
}

Result<Samples> read_clip(const fs::path& file) {
    auto bytes = system::read_whole(file, clip_bytes_max);
    if (!bytes) return std::unexpected(bytes.error());
    auto samples = file.extension() == ".opus" ? read_opus(std::move(*bytes)) : read_wave(text_of(*bytes));
    if (!samples) return refused(file, "this recording cannot be played");
    return samples;
}

} // namespace

Result<Clips::ByWords> Clips::look_into(const fs::path& folder, const Locale& locale) {
    ByWords found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{folder, error}) {
        const fs::path& file = entry.path();
        if (!is_sound(file)) return refused(file, "a recording is an .opus or a .wav file");
        const auto message = msg_named(file.stem().string());
        if (!message) return refused(file, "no sentence of the glass has this key");
        if (!placeholders_of(*message).empty())
            return refused(file, "this sentence has a placeholder: what stands there is not known before");
        if (!found.emplace(locale.say(*message), file).second)
            return refused(file, "this sentence is recorded a second time");
    }
    return found;
}

Result<Clips> Clips::open(const fs::path& folder, const Locale& chinese, const Locale& english) {
    Clips clips;
    auto in_chinese = look_into(folder / chinese.code(), chinese);
    if (!in_chinese) return std::unexpected(in_chinese.error());
    auto in_english = look_into(folder / english.code(), english);
    if (!in_english) return std::unexpected(in_english.error());
    clips.chinese_ = std::move(*in_chinese);
    clips.english_ = std::move(*in_english);
    return clips;
}

std::optional<Result<Samples>> Clips::find(std::string_view words, Language language) const {
    const ByWords& recorded = language == Language::Chinese ? chinese_ : english_;
    const auto found = recorded.find(words);
    if (found == recorded.end()) return std::nullopt;
    return read_clip(found->second);
}

} // namespace fengqiao::voice
