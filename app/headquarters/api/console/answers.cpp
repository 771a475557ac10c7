#include "app/headquarters/api/console/answers.h"

#include <nlohmann/json.hpp>

namespace fengqiao::headquarters::console {

http::Response json_answer(const nlohmann::json& body, int status) {
    http::Response response;
    response.status = status;
    response.content_type = "application/json; charset=utf-8";
    response.body = body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    response.headers = guarding_headers();
    response.headers.push_back({"Cache-Control", "no-store"});
    return response;
}

http::Response refusal_answer(const Refused& refused) {
    return json_answer({{"code", refused.code}, {"message", refused.message}}, refused.status);
}

http::Response empty_answer() {
    http::Response response;
    response.status = 204;
    response.content_type.clear();
    response.headers = guarding_headers();
    response.headers.push_back({"Cache-Control", "no-store"});
    return response;
}

Refused refused_by(const Trouble& trouble) {
    switch (trouble.kind) {
    case TroubleKind::NotFound: return {404, "not_found", "没有找到，可能已被移走。请返回列表刷新后再试。"};
    case TroubleKind::NotAllowed:
        return {403, "not_allowed", "该案件不在您的受理范围，或按回避规定您不能查看。请转交其他同事处理。"};
    case TroubleKind::BadInput: return {400, "bad_input", "内容不符合要求，请检查后再提交。"};
    case TroubleKind::TooLarge: return {413, "too_large", "内容太长，请删减后再提交。"};
    case TroubleKind::DiskFull:
        return {507, "disk_full", "总部服务器磁盘已满，本次没有保存。请保留页面并联系技术人员。"};
    case TroubleKind::Busy: return {503, "busy", "系统繁忙，本次没有保存。请稍候几秒再试。"};
    case TroubleKind::BadFile:
    case TroubleKind::PaperOut:
    case TroubleKind::PrinterGone:
    case TroubleKind::LineDown:
    case TroubleKind::Refused:
    case TroubleKind::Untrusted:
    case TroubleKind::StoreBroken: break;
    }
    return {500, "store_broken", "系统出现故障，本次没有保存。请保留页面并联系技术人员。"};
}

std::vector<http::Header> guarding_headers() {
    return {
        {"Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; "
                                    "img-src 'self'; media-src 'self'; connect-src 'self'; "
                                    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "no-referrer"},
        {"X-Frame-Options", "DENY"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Permissions-Policy", "camera=(), microphone=(), geolocation=()"},
    };
}

} // namespace fengqiao::headquarters::console
