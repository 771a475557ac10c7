#include "platform/print/cups/cups_queue.h"

#include <cups/cups.h>

namespace fengqiao::print {
namespace {

constexpr const char* job_name = "receipt"; // of every job

std::unexpected<Trouble> gone(std::string text) {
    return trouble(TroubleKind::PrinterGone, std::move(text));
}

// Nobody sits at a terminal's keyboard: a question for a password is answered by not answering.
const char* no_password(const char*, http_t*, const char*, const char*, void*) {
    return nullptr;
}

int give_up(http_t*, void*) {
    return 0;
}

struct FreeMessage {
    void operator()(ipp_t* message) const { ippDelete(message); }
};
using Message = std::unique_ptr<ipp_t, FreeMessage>;

int number_in(ipp_t* message, const char* name) {
    ipp_attribute_t* found = ippFindAttribute(message, name, IPP_TAG_ENUM);
    return found ? ippGetInteger(found, 0) : 0;
}

void read_reasons(ipp_t* message, const char* name, std::vector<std::string>& into) {
    ipp_attribute_t* found = ippFindAttribute(message, name, IPP_TAG_KEYWORD);
    for (int at = 0; found && at < ippGetCount(found); ++at)
        if (const char* reason = ippGetString(found, at, nullptr)) into.emplace_back(reason);
}

ipp_t* question(ipp_op_t operation, const std::string& queue) {
    char address[1024];
    httpAssembleURIf(HTTP_URI_CODING_ALL, address, sizeof address, "ipp", nullptr, "localhost", 0,
                     "/printers/%s", queue.c_str());
    ipp_t* message = ippNewRequest(operation);
    ippAddString(message, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, address);
    return message;
}

bool was_answered(const Message& answer) {
    return answer && ippGetStatusCode(answer.get()) <= IPP_STATUS_OK_CONFLICTING;
}

} // namespace

struct CupsQueue::Connection {
    explicit Connection(http_t* opened) : http{opened} {}
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() { httpClose(http); }
    http_t* http;
};

CupsQueue::CupsQueue(Where where, std::unique_ptr<Connection> connection)
    : where_{std::move(where)}, connection_{std::move(connection)} {}
CupsQueue::CupsQueue(CupsQueue&&) noexcept = default;
CupsQueue::~CupsQueue() = default;

Result<CupsQueue> CupsQueue::open(Where where) {
    cupsSetPasswordCB2(no_password, nullptr);
    cupsSetServer(where.server.empty() ? nullptr : where.server.c_str());
    const int patience = static_cast<int>(where.answers_within.count());
    http_t* http =
        httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, patience, nullptr);
    if (!http) return gone("there is no CUPS here");
    httpSetTimeout(http, static_cast<double>(patience) / 1000, give_up, nullptr);
    return CupsQueue{std::move(where), std::make_unique<Connection>(http)};
}

// Not cupsCreateJob(): it looks the queue up in the whole network first, without a deadline.
Result<int> CupsQueue::create_job(const std::string& size) {
    ipp_t* asked = question(IPP_OP_CREATE_JOB, where_.queue);
    ippAddString(asked, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    ippAddString(asked, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, job_name);
    const std::string media = size == "210x297mm" ? "iso_a4_210x297mm" : "Custom." + size;
    ippAddString(asked, IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", nullptr, media.c_str());
    ippAddString(asked, IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", nullptr, "none");
    ippAddString(asked, IPP_TAG_JOB, IPP_TAG_NAME, "job-sheets", nullptr, "none");
    const Message answer{cupsDoRequest(connection_->http, asked, ("/printers/" + where_.queue).c_str())};
    ipp_attribute_t* job =
        was_answered(answer) ? ippFindAttribute(answer.get(), "job-id", IPP_TAG_INTEGER) : nullptr;
    if (!job) return gone("CUPS takes no job for this queue");
    return ippGetInteger(job, 0);
}

Result<int> CupsQueue::send(std::string_view pdf, const std::string& size) {
    const auto created = create_job(size);
    if (!created) return created;
    const int job = *created;
    http_t* http = connection_->http;
    const char* queue = where_.queue.c_str();
    const bool taken =
        cupsStartDocument(http, queue, job, job_name, CUPS_FORMAT_PDF, 1) == HTTP_STATUS_CONTINUE &&
        cupsWriteRequestData(http, pdf.data(), pdf.size()) == HTTP_STATUS_CONTINUE &&
        cupsFinishDocument(http, queue) <= IPP_STATUS_OK_CONFLICTING;
    if (taken) return job;
    take_back(job);
    return gone("CUPS did not take the whole receipt");
}

Result<void> CupsQueue::read_printer(JobReport& report) {
    const Message answer{
        cupsDoRequest(connection_->http, question(IPP_OP_GET_PRINTER_ATTRIBUTES, where_.queue), "/")};
    if (!was_answered(answer)) return gone("CUPS does not know this queue, or fell silent");
    report.printer_state = number_in(answer.get(), "printer-state");
    read_reasons(answer.get(), "printer-state-reasons", report.reasons);
    return {};
}

Result<JobReport> CupsQueue::ask() {
    JobReport report;
    if (auto read = read_printer(report); !read) return std::unexpected(read.error());
    return report;
}

Result<JobReport> CupsQueue::ask(int job) {
    ipp_t* asked = question(IPP_OP_GET_JOB_ATTRIBUTES, where_.queue);
    ippAddInteger(asked, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    const Message answer{cupsDoRequest(connection_->http, asked, "/")};
    if (!was_answered(answer)) return gone("CUPS does not know the job any more, or fell silent");
    JobReport report{.job_state = number_in(answer.get(), "job-state")};
    read_reasons(answer.get(), "job-state-reasons", report.reasons);
    if (auto read = read_printer(report); !read) return std::unexpected(read.error());
    return report;
}

void CupsQueue::take_back(int job) {
    cupsCancelJob2(connection_->http, where_.queue.c_str(), job, 1);
}

} // namespace fengqiao::print
