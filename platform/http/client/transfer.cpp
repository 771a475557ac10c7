#include "platform/http/client/transfer.h"

#include "core/basics/check.h"
#include "platform/http/client/tls_trust.h"
#include "platform/system/pipe_signal.h"

#include <openssl/x509_vfy.h>

namespace fengqiao::http {

namespace {

constexpr std::size_t header_bytes_max = 64u << 10;

bool starts_status_line(std::string_view line) {
    return line.starts_with("HTTP/");
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

} // namespace

Client::Transfer::Library::Library() {
    check(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK, "libcurl starts");
}
Client::Transfer::Library::~Library() {
    curl_global_cleanup();
}

void Client::Transfer::Close::operator()(CURL* handle) const {
    curl_easy_cleanup(handle);
}
void Client::Transfer::Close::operator()(curl_slist* lines) const {
    curl_slist_free_all(lines);
}

Client::Transfer::Transfer() : handle_(curl_easy_init()) {
    check(handle_ != nullptr, "libcurl gives a handle");
}

// Only fixed options are set here: a refusal means this libcurl was built without what we rely on.
template <class Value> void Client::Transfer::set(CURLoption option, Value value) {
    check(curl_easy_setopt(handle_.get(), option, value) == CURLE_OK, "libcurl knows every option we set");
}

void Client::Transfer::set_line(const ClientSettings& settings) {
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_PROTOCOLS_STR, settings.plain_http_on_loopback ? "https,http" : "https");
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings.connect_limit.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(settings.whole_limit.count()));
    set(CURLOPT_LOW_SPEED_LIMIT, settings.low_speed);
    set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(settings.low_speed_time.count()));
    set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(settings.body_max));
    set(CURLOPT_PROXY, settings.proxy.c_str()); // empty switches off what the environment says
    set(CURLOPT_NOPROXY, "");
    set(CURLOPT_PROXYAUTH, static_cast<long>(CURLAUTH_ANY));
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
}

void Client::Transfer::set_trust(const ClientSettings& settings) {
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_CAINFO, settings.ca_file.c_str());
    set(CURLOPT_CAPATH,
        static_cast<const char*>(nullptr)); // else Debian's whole certificate folder is trusted
    set(CURLOPT_CA_CACHE_TIMEOUT, 0L);
    set(CURLOPT_SSL_CTX_FUNCTION, &apply_trust);
    set(CURLOPT_SSL_CTX_DATA, const_cast<void*>(static_cast<const void*>(&settings)));
}

Client::Transfer::Lines Client::Transfer::header_lines(const Call& call) {
    Lines lines;
    const auto add = [&lines](const std::string& line) {
        curl_slist* const longer = curl_slist_append(lines.get(), line.c_str());
        check(longer != nullptr, "there is memory for a header");
        static_cast<void>(lines.release());
        lines.reset(longer);
    };
    add("Expect:");
    if (find_header(call.headers, "Content-Type").empty()) add("Content-Type:");
    for (const Header& header : call.headers) {
        add(header.value.empty() ? header.name + ";" : header.name + ": " + header.value);
    }
    return lines;
}

void Client::Transfer::set_call(const Call& call, const Lines& lines) {
    if (call.method == "HEAD") {
        set(CURLOPT_NOBODY, 1L);
    } else if (call.method == "GET" && call.body.empty()) {
        set(CURLOPT_HTTPGET, 1L);
    } else {
        set(CURLOPT_POST, 1L);
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(call.body.size()));
        set(CURLOPT_POSTFIELDS, call.body.data());
        set(CURLOPT_CUSTOMREQUEST, call.method.c_str());
    }
    set(CURLOPT_HTTPHEADER, lines.get());
}

void Client::Transfer::set_gathering(Gathered& gathered) {
    set(CURLOPT_HEADERFUNCTION, &Transfer::on_header);
    set(CURLOPT_HEADERDATA, &gathered);
    set(CURLOPT_WRITEFUNCTION, &Transfer::on_body);
    set(CURLOPT_WRITEDATA, &gathered);
    set(CURLOPT_XFERINFOFUNCTION, &Transfer::on_progress);
    set(CURLOPT_XFERINFODATA, &gathered);
    set(CURLOPT_NOPROGRESS, 0L);
}

std::size_t Client::Transfer::on_header(char* data, std::size_t size, std::size_t count, void* gathered) {
    auto& into = *static_cast<Gathered*>(gathered);
    const std::string_view line(data, size * count);
    into.header_bytes += line.size();
    if (into.header_bytes > header_bytes_max) {
        into.too_large = true;
        return 0;
    }
    if (starts_status_line(line)) into.answer.headers.clear(); // an interim answer came before
    into.header_ended = trimmed(line).empty();
    const auto colon = line.find(':');
    if (!starts_status_line(line) && colon != std::string_view::npos) {
        into.answer.headers.push_back(
            {std::string(trimmed(line.substr(0, colon))), std::string(trimmed(line.substr(colon + 1)))});
    }
    return line.size();
}

// Counts itself: an answer in chunks announces no length, so CURLOPT_MAXFILESIZE alone would not hold.
std::size_t Client::Transfer::on_body(char* data, std::size_t size, std::size_t count, void* gathered) {
    auto& into = *static_cast<Gathered*>(gathered);
    const std::size_t bytes = size * count;
    if (bytes > into.body_max - into.answer.body.size()) {
        into.too_large = true;
        return 0;
    }
    into.answer.body.append(data, bytes);
    return bytes;
}

int Client::Transfer::on_progress(void* gathered, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<const Gathered*>(gathered)->stop.stop_requested() ? 1 : 0;
}

Trouble Client::Transfer::told(CURLcode code, const ClientSettings& settings, const Gathered& gathered) {
    if (gathered.too_large || code == CURLE_FILESIZE_EXCEEDED) {
        return {TroubleKind::TooLarge,
                "the answer is longer than " + std::to_string(settings.body_max) + " bytes and was not read"};
    }
    if (code == CURLE_ABORTED_BY_CALLBACK) return {TroubleKind::LineDown, "the call was ended: stopping"};
    const std::string reason = curl_easy_strerror(code);
    if (code == CURLE_URL_MALFORMAT || code == CURLE_UNSUPPORTED_PROTOCOL) {
        return {TroubleKind::BadInput, "the address of headquarters cannot be used: " + reason +
                                           "; it must read https://host:port/…"};
    }
    if (code == CURLE_SSL_CACERT_BADFILE) {
        return {TroubleKind::BadFile,
                settings.ca_file + " or a further authority's file cannot be used: " + reason};
    }
    long verified = X509_V_OK;
    curl_easy_getinfo(handle_.get(), CURLINFO_SSL_VERIFYRESULT, &verified);
    const std::string certificate =
        verified == X509_V_OK ? "" : std::string(" (") + X509_verify_cert_error_string(verified) + ")";
    return {TroubleKind::LineDown, "the line is down: " + reason + certificate};
}

Result<Answer> Client::Transfer::run(const ClientSettings& settings, const Call& call,
                                     const std::stop_token& stop) {
    const PipeSignalHeld held;
    const Lines lines = header_lines(call);
    Gathered gathered;
    gathered.body_max = settings.body_max;
    gathered.stop = stop;
    curl_easy_reset(handle_.get()); // forgets the options, keeps the open connections
    set_line(settings);
    set_trust(settings);
    set_call(call, lines);
    set_gathering(gathered);
    // Only keeps a copy; whether it is a good address shows when it is used.
    if (curl_easy_setopt(handle_.get(), CURLOPT_URL, call.url.c_str()) != CURLE_OK) {
        return trouble(TroubleKind::BadInput, "the address of headquarters is too long");
    }
    const CURLcode code = curl_easy_perform(handle_.get());
    if (code != CURLE_OK) return std::unexpected(told(code, settings, gathered));
    // libcurl takes a line that ends within the headers for the end of an answer without a body.
    if (!gathered.header_ended) {
        return trouble(TroubleKind::LineDown, "the line is down: it ended within the headers of the answer");
    }
    long status = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
    gathered.answer.status = static_cast<int>(status);
    return std::move(gathered.answer);
}

} // namespace fengqiao::http
