#pragma once

#include "core/sync/edition_store.h"
#include "tests/support/edition_source.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::contract {

// What every store of editions promises. `make()` gives something with store(), digest() and reopen(), which
// starts the terminal anew on what it has; its reader refuses a page that says "advert".

inline EditionSource titled(const Digest& digest, const std::string& title) {
    return std::move(EditionSource{digest}.title(title));
}

inline Result<std::shared_ptr<const ContentBook>> bring(EditionStore& store, std::uint32_t order,
                                                        const EditionSource& source, std::uint32_t serial) {
    const Edition edition = source.edition(serial);
    const auto missing = store.missing_of(edition);
    REQUIRE(missing);
    for (const EditionFile& file : *missing)
        REQUIRE(store.keep(file, source.bytes(file.path)));
    return store.adopt({order, Hash{1}, 1}, edition);
}

template <class Factory> void an_edition_is_adopted_when_all_of_it_is_here(Factory make) {
    const auto terminal = make();
    CHECK(terminal->store().standing() == EditionStanding{0, 0});
    const EditionSource source = titled(terminal->digest(), "第一版");
    const Edition edition = source.edition(1);
    const auto missing = terminal->store().missing_of(edition);
    REQUIRE(missing);
    CHECK(*missing == edition.files);
    for (std::size_t at = 1; at < missing->size(); ++at)
        REQUIRE(terminal->store().keep((*missing)[at], source.bytes((*missing)[at].path)));
    CHECK_FALSE(terminal->store().adopt({41, Hash{1}, 1}, edition));
    terminal->reopen();
    CHECK(terminal->store().standing() == EditionStanding{0, 0});
    REQUIRE(bring(terminal->store(), 41, source, 1));
    terminal->reopen();
    CHECK(terminal->store().standing() == EditionStanding{41, 41});
}

template <class Factory> void what_is_here_is_not_fetched(Factory make) {
    const auto terminal = make();
    EditionStore& store = terminal->store();
    const EditionSource first = titled(terminal->digest(), "第一版"),
                        second = titled(terminal->digest(), "第二版");
    REQUIRE(bring(store, 41, first, 1));
    const auto changed = store.missing_of(second.edition(2));
    REQUIRE(changed);
    REQUIRE(changed->size() == 1);
    CHECK(changed->front().path == "notes/notes.toml");
    REQUIRE(bring(store, 42, second, 2));
    CHECK(store.missing_of(first.edition(1)).value().empty()); // two are kept
    REQUIRE(store.adopt({43, Hash{1}, 1}, first.edition(1)));
    CHECK(store.standing() == EditionStanding{43, 43});
    REQUIRE(bring(store, 44, titled(terminal->digest(), "第三版"), 3));
    CHECK(store.missing_of(second.edition(2)).value().size() == 1); // and no more
}

template <class Factory> void an_edition_that_is_not_fit_leaves_nothing_behind(Factory make) {
    const auto terminal = make();
    EditionStore& store = terminal->store();
    REQUIRE(bring(store, 41, titled(terminal->digest(), "第一版"), 1));
    EditionSource faulty = titled(terminal->digest(), "第二版");
    faulty.page("privacy/privacy.toml") += "\nadvert = \"buy this\"\n";
    const auto refused = bring(store, 42, faulty, 2);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == TroubleKind::BadFile);
    CHECK(store.standing() == EditionStanding{41, 41});
    CHECK(store.missing_of(faulty.edition(2)).value().size() == 2); // its notes and its notice
}

template <class Factory> void edition_store_contract(Factory make) {
    an_edition_is_adopted_when_all_of_it_is_here(make);
    what_is_here_is_not_fetched(make);
    an_edition_that_is_not_fit_leaves_nothing_behind(make);
}

} // namespace fengqiao::contract
