#pragma once

#include "core/writing/pinyin_reader.h"

#include <filesystem>
#include <memory>

namespace fengqiao::writing {

// What the reader of pinyin reads once, and only reads.
struct PinyinFiles {
    std::filesystem::path dictionary;     // of Debian's package libime-data
    std::filesystem::path language_model; // of libime-data-language-model
    std::filesystem::path words;          // assets/input/words.zh-CN.txt
    std::filesystem::path sentences;      // assets/input/sentences.zh-CN.txt
};

// Where the build found Debian's files, with the words and sentences of `assets`.
PinyinFiles installed_pinyin_files(const std::filesystem::path& assets);

// libime behind the port. It takes a few tenths of a second and some 40 MB, so a worker thread opens it. It
// learns from `sentences` while it opens and never after, keeps nothing and writes no file. BadFile says
// which file or which Debian package is wanting, or which line of the words or sentences is bad.
Result<std::unique_ptr<PinyinReader>> open_pinyin_reader(const PinyinFiles& files);

} // namespace fengqiao::writing
