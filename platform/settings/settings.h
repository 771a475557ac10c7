#pragma once

#include "core/content/content.h"
#include "core/kiosk/config.h"
#include "core/kiosk/theme.h"
#include "core/text/locale.h"

#include <string>

namespace fengqiao::settings {

// Each reads one file of whoever installs the terminal and refuses the whole file for one fault:
// BadFile with "path:line: reason". Unknown keys, values of the wrong kind and missing keys are faults.

// kiosk.toml. Relative folders are taken from the folder the file lies in.
Result<KioskConfig> load_config(const std::string& path);

// A theme of assets/themes: every role exactly once as "#rrggbb", with the contrasts of EXPERIENCE 2.
Result<ThemeColours> load_theme(const std::string& path);

// A language of assets/locales; its code is the file's name without .toml.
Result<Locale> load_locale(const std::string& path);

// Every page of assets/content and its folders, one file each, with their pictures.
Result<ContentBook> load_content(const std::string& folder);

// The same with the files it was read from: paths in that folder, parted by '/', in order.
struct ContentFolder {
    ContentBook book;
    std::vector<std::string> files;
};
Result<ContentFolder> read_content_folder(const std::string& folder);

} // namespace fengqiao::settings
