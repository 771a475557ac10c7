#include "platform/writing/pinyin/pinyin.h"

#include "core/writing/domain_words.h"
#include "platform/writing/pinyin/libime_reader.h"

#include <libime/core/userlanguagemodel.h>
#include <libime/pinyin/pinyindictionary.h>
#include <libime/pinyin/pinyinencoder.h>

#include <exception>
#include <fstream>
#include <sstream>

namespace fengqiao::writing {
namespace {

using libime::PinyinDictionary;
using libime::PinyinFuzzyFlag;

// Chosen on tests/benchmarks/writing/practice.zh-CN.txt.
constexpr std::size_t sentences = 2;
constexpr float score_filter = 1.0F;

std::unexpected<Trouble> wanting(const std::filesystem::path& file, std::string_view package) {
    std::error_code ignored; // a folder that cannot be looked into has no file for us
    const bool there = std::filesystem::is_regular_file(file, ignored);
    return trouble(TroubleKind::BadFile, file.string() +
                                             (there ? ": the file is damaged" : ": the file is missing") +
                                             "; install Debian's package " + std::string{package} + " again");
}

// libime says what is wrong with a file by throwing.
template <class Load> bool loaded(Load load) {
    try {
        load();
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

Result<std::vector<DomainWord>> words_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    std::ostringstream text;
    if (!(text << stream.rdbuf()))
        return trouble(TroubleKind::BadFile, file.string() + ": the words of the trade cannot be read");
    return read_domain_words(text.str(), file.string());
}

std::string full_pinyin(const DomainWord& word) {
    std::string joined;
    for (const std::string& syllable : word.syllables)
        joined += (joined.empty() ? "" : "'") + syllable;
    return joined;
}

Result<void> add(PinyinDictionary& dictionary, const DomainWord& word, const std::filesystem::path& file) {
    if (loaded([&] { dictionary.addWord(PinyinDictionary::UserDict, full_pinyin(word), word.text); }))
        return {};
    return trouble(TroubleKind::BadFile,
                   file.string() + ":" + std::to_string(word.line) + ": there is no such syllable");
}

// Sounds that people of many dialects key alike, and slips of the finger.
constexpr PinyinFuzzyFlag heard_alike[]{
    PinyinFuzzyFlag::Z_ZH,   PinyinFuzzyFlag::C_CH,     PinyinFuzzyFlag::S_SH,      PinyinFuzzyFlag::L_N,
    PinyinFuzzyFlag::AN_ANG, PinyinFuzzyFlag::EN_ENG,   PinyinFuzzyFlag::IN_ING,    PinyinFuzzyFlag::IAN_IANG,
    PinyinFuzzyFlag::VE_UE,  PinyinFuzzyFlag::UAN_UANG, PinyinFuzzyFlag::CommonTypo};

using Model = std::shared_ptr<const libime::StaticLanguageModelFile>;

Result<std::unique_ptr<PinyinDictionary>> dictionary_of(const PinyinFiles& files,
                                                        const std::vector<DomainWord>& words) {
    auto dictionary = std::make_unique<PinyinDictionary>();
    if (!loaded([&] {
            dictionary->load(PinyinDictionary::SystemDict, files.dictionary.c_str(),
                             libime::PinyinDictFormat::Binary);
        }))
        return wanting(files.dictionary, "libime-data");
    for (const DomainWord& word : words)
        if (const auto added = add(*dictionary, word, files.words); !added)
            return std::unexpected(added.error());
    return dictionary;
}

Result<LibimeReader::Engine> engine_of(const PinyinFiles& files, const std::vector<DomainWord>& words,
                                       const Model& model, bool alike) {
    auto dictionary = dictionary_of(files, words);
    if (!dictionary) return std::unexpected(dictionary.error());
    auto engine = std::make_unique<libime::PinyinIME>(std::move(*dictionary),
                                                      std::make_unique<libime::UserLanguageModel>(model));
    libime::PinyinFuzzyFlags flags{PinyinFuzzyFlag::Inner};
    for (const PinyinFuzzyFlag flag : heard_alike)
        if (alike) flags |= flag;
    engine->setFuzzyFlags(flags);
    engine->setNBest(sentences);
    engine->setScoreFilter(score_filter);
    return engine;
}

} // namespace

PinyinFiles installed_pinyin_files(const std::filesystem::path& assets) {
    return {FENGQIAO_PINYIN_DICTIONARY, FENGQIAO_PINYIN_LANGUAGE_MODEL, assets / "input" / "words.zh-CN.txt"};
}

Result<std::unique_ptr<PinyinReader>> open_pinyin_reader(const PinyinFiles& files) {
    const auto words = words_of(files.words);
    if (!words) return std::unexpected(words.error());
    Model model;
    if (!loaded(
            [&] { model = std::make_shared<libime::StaticLanguageModelFile>(files.language_model.c_str()); }))
        return wanting(files.language_model, "libime-data-language-model");
    auto exact = engine_of(files, *words, model, false);
    if (!exact) return std::unexpected(exact.error());
    auto alike = engine_of(files, *words, model, true);
    if (!alike) return std::unexpected(alike.error());
    return std::make_unique<LibimeReader>(std::move(*exact), std::move(*alike));
}

} // namespace fengqiao::writing
