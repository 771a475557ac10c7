#pragma once

namespace fengqiao {

// The rules the exchange stands on, each with a switch. The product never turns one off; the simulator does,
// to show that without it complaints are lost or doubled.
struct SyncRules {
    bool purge_only_stable{true}; // false: an acknowledgement alone lets an event leave the disk
    bool reemit_all_held{true};   // false: a rotation carries over only what was not acknowledged
    bool compare_hashes{true};    // false: "sequence already seen" is taken for "event already seen"
    bool require_signature{true}; // false: any 200 that can be read counts as headquarters' word
    bool fold_once{true};         // false: an event is folded in every journal that carries it
    bool empty_only_stable{true}; // false: a feed row loses its document as soon as a newer one replaces it
    bool compare_feed_tags{true}; // false: a feed position is believed without its tag
    bool drop_only_stable{true};  // false: a blob leaves the disk as soon as headquarters has the whole of it
};

} // namespace fengqiao
