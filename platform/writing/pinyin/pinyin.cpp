#include "platform/writing/pinyin/pinyin.h"

#include "core/writing/domain_words.h"
#include "core/writing/sentences.h"
#include "platform/writing/pinyin/libime_reader.h"

#include <libime/core/historybigram.h>
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
constexpr std::size_t sentences_at_once = 8;
constexpr float score_filter = 1.0F;
constexpr float counter_weight = 0.5F; // of how people speak at the counter, beside how the papers write
constexpr int times_heard = 3;

// What both engines are made of.
struct Knowledge {
    std::vector<DomainWord> words;
    std::vector<SentenceWords> sentences;
    std::shared_ptr<const libime::StaticLanguageModelFile> papers;
};

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

Result<std::string> text_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    std::ostringstream text;
    if (!(text << stream.rdbuf()))
        return trouble(TroubleKind::BadFile, file.string() + ": the file cannot be read");
    return text.str();
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

Result<Knowledge> knowledge_of(const PinyinFiles& files) {
    const auto words_text = text_of(files.words), sentences_text = text_of(files.sentences);
    if (!words_text) return std::unexpected(words_text.error());
    if (!sentences_text) return std::unexpected(sentences_text.error());
    auto words = read_domain_words(*words_text, files.words.string());
    if (!words) return std::unexpected(words.error());
    auto sentences = read_sentences(*sentences_text, files.sentences.string());
    if (!sentences) return std::unexpected(sentences.error());
    Knowledge knowledge{std::move(*words), std::move(*sentences), nullptr};
    const char* model = files.language_model.c_str();
    if (!loaded([&] { knowledge.papers = std::make_shared<libime::StaticLanguageModelFile>(model); }))
        return wanting(files.language_model, "libime-data-language-model");
    return knowledge;
}

Result<std::unique_ptr<PinyinDictionary>> dictionary_of(const PinyinFiles& files,
                                                        const std::vector<DomainWord>& words) {
    auto dictionary = std::make_unique<PinyinDictionary>();
    const char* file = files.dictionary.c_str();
    if (!loaded(
            [&] { dictionary->load(PinyinDictionary::SystemDict, file, libime::PinyinDictFormat::Binary); }))
        return wanting(files.dictionary, "libime-data");
    for (const DomainWord& word : words)
        if (const auto added = add(*dictionary, word, files.words); !added)
            return std::unexpected(added.error());
    return dictionary;
}

// libime's place for what a user wrote holds what the house says instead, and nothing else ever.
std::unique_ptr<libime::UserLanguageModel> model_of(const Knowledge& knowledge) {
    auto model = std::make_unique<libime::UserLanguageModel>(knowledge.papers);
    model->setHistoryWeight(counter_weight);
    for (const DomainWord& word : knowledge.words)
        model->history().add(SentenceWords{word.text});
    for (int time = 0; time < times_heard; ++time)
        for (const SentenceWords& sentence : knowledge.sentences)
            model->history().add(sentence);
    return model;
}

Result<LibimeReader::Engine> engine_of(const PinyinFiles& files, const Knowledge& knowledge, bool alike) {
    auto dictionary = dictionary_of(files, knowledge.words);
    if (!dictionary) return std::unexpected(dictionary.error());
    auto engine = std::make_unique<libime::PinyinIME>(std::move(*dictionary), model_of(knowledge));
    libime::PinyinFuzzyFlags flags{PinyinFuzzyFlag::Inner};
    for (const PinyinFuzzyFlag flag : heard_alike)
        if (alike) flags |= flag;
    engine->setFuzzyFlags(flags);
    engine->setNBest(sentences_at_once);
    engine->setScoreFilter(score_filter);
    return engine;
}

} // namespace

PinyinFiles installed_pinyin_files(const std::filesystem::path& assets) {
    const auto input = assets / "input";
    return {FENGQIAO_PINYIN_DICTIONARY, FENGQIAO_PINYIN_LANGUAGE_MODEL, input / "words.zh-CN.txt",
            input / "sentences.zh-CN.txt"};
}

Result<std::unique_ptr<PinyinReader>> open_pinyin_reader(const PinyinFiles& files) {
    const auto knowledge = knowledge_of(files);
    if (!knowledge) return std::unexpected(knowledge.error());
    auto exact = engine_of(files, *knowledge, false);
    if (!exact) return std::unexpected(exact.error());
    auto alike = engine_of(files, *knowledge, true);
    if (!alike) return std::unexpected(alike.error());
    return std::make_unique<LibimeReader>(std::move(*exact), std::move(*alike));
}

} // namespace fengqiao::writing
