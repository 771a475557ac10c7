#pragma once

#include "platform/http/client/client.h"

#include <curl/curl.h>

namespace fengqiao::http {

// The only owner of a libcurl handle: sets it up for one call, runs it, gathers the answer within its limits.
class Client::Transfer {
public:
    Transfer();
    Result<Answer> run(const ClientSettings& settings, const Call& call, const std::stop_token& stop);

private:
    struct Library { // counted by libcurl itself
        Library();
        ~Library();
        Library(const Library&) = delete;
        Library& operator=(const Library&) = delete;
    };
    struct Close {
        void operator()(CURL* handle) const;
        void operator()(curl_slist* lines) const;
    };
    using Lines = std::unique_ptr<curl_slist, Close>;

    // What the callbacks of one transfer fill and look at.
    struct Gathered {
        Answer answer;
        std::size_t body_max = 0;
        std::size_t header_bytes = 0;
        bool header_ended = false; // the empty line after the last header has come
        bool too_large = false;
        std::stop_token stop;
    };

    static Lines header_lines(const Call& call);
    template <class Value> void set(CURLoption option, Value value);
    void set_line(const ClientSettings& settings);
    void set_trust(const ClientSettings& settings);
    void set_call(const Call& call, const Lines& lines);
    void set_gathering(Gathered& gathered);
    Trouble told(CURLcode code, const ClientSettings& settings, const Gathered& gathered);

    static std::size_t on_header(char* data, std::size_t size, std::size_t count, void* gathered);
    static std::size_t on_body(char* data, std::size_t size, std::size_t count, void* gathered);
    static int on_progress(void* gathered, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    Library library_;
    std::unique_ptr<CURL, Close> handle_;
};

} // namespace fengqiao::http
