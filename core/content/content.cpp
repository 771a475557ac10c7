#include "core/content/content.h"

#include <algorithm>
#include <array>

namespace fengqiao {
namespace {

struct Needed {
    ContentKind kind{};
    std::string_view name;
};
// The law wants these where anybody can read them, every day (Order 2020-3 Art. 8; PIPL Art. 17).
constexpr std::array never_missing{Needed{ContentKind::Privacy, "privacy"},
                                   Needed{ContentKind::Fraud, "fraud"}, Needed{ContentKind::Notes, "notes"},
                                   Needed{ContentKind::Channel, "channel"}};

std::unexpected<Trouble> wrong(std::string_view file, std::string_view reason) {
    return trouble(TroubleKind::BadFile, std::string{file} + ":1: " + std::string{reason});
}

bool always_there(const std::vector<PageFile>& files, ContentKind kind) {
    return std::ranges::any_of(files, [kind](const PageFile& file) {
        return file.page.kind == kind && !file.page.from && !file.page.until;
    });
}

void replace_all(std::string& text, std::string_view from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

} // namespace

Result<ContentBook> ContentBook::of(std::vector<PageFile> files, std::string_view folder,
                                    std::vector<Portrait> portraits) {
    std::ranges::sort(files, [](const PageFile& left, const PageFile& right) {
        return std::tie(left.page.order, left.page.id) < std::tie(right.page.order, right.page.id);
    });
    for (std::size_t at = 0; at < files.size(); ++at)
        for (std::size_t before = 0; before < at; ++before)
            if (files[before].page.id == files[at].page.id)
                return wrong(files[at].file,
                             "the id '" + files[at].page.id + "' stands in " + files[before].file + " too");
    for (const Needed& needed : never_missing)
        if (!always_there(files, needed.kind))
            return wrong(folder, "a page of the kind '" + std::string{needed.name} +
                                     "' without 'from' and 'until' is needed");
    ContentBook content;
    for (PageFile& file : files)
        content.pages_.push_back(std::move(file.page));
    content.portraits_ = std::move(portraits);
    content.folder_ = folder;
    return content;
}

std::vector<const ContentPage*> ContentBook::pages(ContentKind kind, Day today) const {
    std::vector<const ContentPage*> found;
    for (const ContentPage& page : pages_)
        if (page.kind == kind && is_shown_on(page, today)) found.push_back(&page);
    return found;
}

const ContentPage* ContentBook::first(ContentKind kind, Day today) const {
    const auto found = pages(kind, today);
    return found.empty() ? nullptr : found.front();
}

const ContentPage* ContentBook::find(std::string_view id) const {
    const auto at = std::ranges::find(pages_, id, &ContentPage::id);
    return at == pages_.end() ? nullptr : &*at;
}

const PictureFile* ContentBook::portrait_of(std::string_view staff_number) const {
    const auto at = std::ranges::find(portraits_, staff_number, &Portrait::staff_number);
    return at == portraits_.end() ? nullptr : &at->picture;
}

std::vector<BodyPart> parts_of(std::string_view body) {
    std::vector<BodyPart> parts;
    while (!body.empty()) {
        const auto end = std::min(body.find("\n\n"), body.size());
        std::string_view part = body.substr(0, end);
        if (part.ends_with('\n')) part.remove_suffix(1);
        body.remove_prefix(end);
        body.remove_prefix(std::min(body.find_first_not_of('\n'), body.size()));
        if (part.empty()) continue;
        const bool heading = part.starts_with("# ");
        if (heading) part.remove_prefix(2);
        parts.push_back({heading, std::string{part}});
    }
    return parts;
}

std::string filled(std::string text, const ContentPlace& with) {
    replace_all(text, "{place}", with.place);
    replace_all(text, "{hotline}", with.hotline);
    return text;
}

} // namespace fengqiao
