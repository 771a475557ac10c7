#pragma once

#include "core/content/content_page.h"

namespace fengqiao {

// A page as it was read, and where: two pages of one name are both named.
struct PageFile {
    std::string file;
    ContentPage page;
};

// The picture of somebody who may be on duty, by their staff number. Their name stands beside it wherever it
// is shown, so it has no words of its own.
struct Portrait {
    std::string staff_number;
    PictureFile picture;

    friend bool operator==(const Portrait&, const Portrait&) = default;
};

// All pages of the station. Can only be made whole: what the law wants shown is there at any date.
class ContentBook {
public:
    ContentBook() = default; // no pages: a terminal under test
    // BadFile when an id stands twice, or when there is no page of a kind that must never be missing.
    static Result<ContentBook> of(std::vector<PageFile> files, std::string_view folder,
                                  std::vector<Portrait> portraits = {});

    // What is shown on that day, in the order the files give.
    [[nodiscard]] std::vector<const ContentPage*> pages(ContentKind kind, Day today) const;
    // The first of them; nullptr when there is none.
    [[nodiscard]] const ContentPage* first(ContentKind kind, Day today) const;
    [[nodiscard]] const ContentPage* find(std::string_view id) const;
    [[nodiscard]] const std::vector<ContentPage>& all() const { return pages_; }

    // nullptr when there is none of that person.
    [[nodiscard]] const PictureFile* portrait_of(std::string_view staff_number) const;
    [[nodiscard]] const std::vector<Portrait>& portraits() const { return portraits_; }
    // Where a picture lies on this machine; pages are read in one folder, and may be shown from another.
    [[nodiscard]] std::string path_of(const PictureFile& picture) const {
        return folder_ + "/" + picture.path;
    }
    void lies_in(std::string folder) { folder_ = std::move(folder); }

private:
    std::vector<ContentPage> pages_; // by order, then by id
    std::vector<Portrait> portraits_;
    std::string folder_;
};

// A body as it is set: headings and paragraphs, one after the other.
struct BodyPart {
    bool heading{false};
    std::string text;

    friend bool operator==(const BodyPart&, const BodyPart&) = default;
};
std::vector<BodyPart> parts_of(std::string_view body);

// {place} and {hotline} in the words of a page stand for this terminal's own.
struct ContentPlace {
    std::string place, hotline;
};
std::string filled(std::string text, const ContentPlace& with);

} // namespace fengqiao
