#include "app/headquarters/api/console/bundle.h"

#include "app/headquarters/api/console/answers.h"

#include <fstream>
#include <sstream>

namespace fengqiao::headquarters::console {
namespace {

constexpr std::string_view below = "/console/";
constexpr std::string_view page = "index.html";

std::string type_of_name(std::string_view name) {
    if (name.ends_with(".html")) return "text/html; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".svg")) return "image/svg+xml";
    return "text/plain; charset=utf-8";
}

Result<std::string> read_whole(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) return trouble(TroubleKind::BadFile, path.string() + ": cannot be read");
    return text.str();
}

// app-1A2B3C4D.js: what esbuild names after its content.
bool has_hash(std::string_view name) {
    const auto dash = name.rfind('-');
    const auto dot = name.rfind('.');
    return dash != std::string_view::npos && dot != std::string_view::npos && dot - dash == 9;
}

} // namespace

Result<Bundle> Bundle::load(const std::filesystem::path& folder) {
    Bundle bundle;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator{folder, error}) {
        const std::string name = entry.path().filename().string();
        if (!entry.is_regular_file(error) || name.starts_with('.')) continue;
        auto text = read_whole(entry.path());
        if (!text) return std::unexpected(text.error());
        const bool is_gzip = name.ends_with(".gz");
        const std::string plain_name = is_gzip ? name.substr(0, name.size() - 3) : name;
        File& file = bundle.files_[plain_name];
        file.type = type_of_name(plain_name);
        file.lasting = has_hash(plain_name);
        (is_gzip ? file.gzip : file.plain) = std::move(*text);
    }
    const auto start = bundle.files_.find(page);
    if (start == bundle.files_.end() || start->second.plain.empty())
        return trouble(TroubleKind::BadFile,
                       folder.string() + ": holds no built console; build the target console_bundle");
    return bundle;
}

http::Response Bundle::answer(const http::Request& request) const {
    const auto path = request.path();
    http::Response response;
    response.headers = guarding_headers();
    if (path == "/" || path == "/console") { // as people type it
        response.status = 303;
        response.content_type.clear();
        response.headers.push_back({"Location", std::string{below}});
        return response;
    }
    const auto name = path.starts_with(below) ? path.substr(below.size()) : path;
    const auto found = files_.find(name.empty() ? page : name);
    if (found == files_.end() || found->second.plain.empty()) {
        response.status = 404;
        response.content_type = "text/plain; charset=utf-8";
        response.body = "没有这个页面。请从 /console/ 进入。\n";
        return response;
    }
    const File& file = found->second;
    const bool gzip = !file.gzip.empty() && request.header("Accept-Encoding").contains("gzip");
    response.content_type = file.type;
    response.body = gzip ? file.gzip : file.plain;
    if (gzip) response.headers.push_back({"Content-Encoding", "gzip"});
    response.headers.push_back({"Vary", "Accept-Encoding"});
    response.headers.push_back(
        {"Cache-Control", file.lasting ? "public, max-age=31536000, immutable" : "no-cache"});
    return response;
}

} // namespace fengqiao::headquarters::console
