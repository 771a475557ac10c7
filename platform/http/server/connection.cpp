#include "platform/http/server/connection.h"

#include "platform/http/server/wire_message.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <array>
#include <optional>

namespace fengqiao::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;

namespace {

using beast::error_code;
using Steady = std::chrono::steady_clock;
using PlainStream = beast::tcp_stream;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;

constexpr seconds farewell_limit{2};                 // for the other side to hang up as well
constexpr std::size_t farewell_bytes_max = 8u << 20; // read and thrown away after a refusal
constexpr std::size_t first_read_max = 8u << 10;
constexpr std::size_t read_ahead_max = 64u << 10;

// One connection from its first byte to its last: it waits, reads one whole request, has it handled, writes
// the answer and waits again. All of it runs on the socket's strand; one operation is under way at a time.
template <class Stream> class Connection final : public Session,
                                                 public std::enable_shared_from_this<Connection<Stream>> {
public:
    Connection(const Shared& shared, Stream stream)
        : shared_(shared), stream_(std::move(stream)), buffer_(shared.settings.header_max + read_ahead_max) {}

    void start() {
        asio::dispatch(stream_.get_executor(), [self = this->shared_from_this()] { self->greet(); });
    }

    void answer(Response response) override {
        asio::post(stream_.get_executor(),
                   [self = this->shared_from_this(), response = std::move(response)]() mutable {
                       self->send(std::move(response));
                   });
    }

    void retire() override {
        asio::post(stream_.get_executor(), [self = this->shared_from_this()] {
            if (self->phase_ == Phase::Receiving || self->phase_ == Phase::Leaving) self->line().close();
        });
    }

private:
    enum class Phase { Receiving, Answering, Leaving };
    static constexpr bool over_tls = std::is_same_v<Stream, TlsStream>;

    const ServerSettings& settings() const { return shared_.settings; }
    PlainStream& line() { return beast::get_lowest_layer(stream_); }

    // A callback that keeps this connection alive and calls one member.
    template <class Member> auto then(Member member) {
        return beast::bind_front_handler(member, this->shared_from_this());
    }

    void greet() {
        error_code ignored; // a peer that is gone already shows at the first read
        const auto remote = line().socket().remote_endpoint(ignored);
        remote_address_ = remote.address().to_string();
        line().socket().set_option(asio::ip::tcp::no_delay(true), ignored);
        if constexpr (over_tls) {
            line().expires_after(settings().request_deadline);
            stream_.async_handshake(asio::ssl::stream_base::server, then(&Connection::on_handshake));
        } else {
            await_request();
        }
    }

    void on_handshake(error_code error) {
        if (error) return hang_up();
        await_request();
    }

    void await_request() {
        if (shared_.sessions->retiring()) return leave();
        phase_ = Phase::Receiving;
        parser_.emplace();
        parser_->header_limit(settings().header_max);
        parser_->body_limit(boost::none); // judged by path in on_header, before any of the body is read
        if (buffer_.size() > 0) return read_header();
        line().expires_after(settings().idle_deadline);
        stream_.async_read_some(buffer_.prepare(first_read_max), then(&Connection::on_first_bytes));
    }

    void on_first_bytes(error_code error, std::size_t received) {
        if (error) return hang_up();
        buffer_.commit(received);
        read_header();
    }

    void read_header() {
        received_ = 0;
        began_ = Steady::now();
        line().expires_at(began_ + settings().request_deadline);
        wire::async_read_header(stream_, buffer_, *parser_, then(&Connection::on_header));
    }

    void on_header(error_code error, std::size_t) {
        if (error) return refuse(refusal_by_error(error));
        if (const int status = refusal_by_header(parser_->get())) return refuse(status);
        const auto target = parser_->get().target();
        const std::string_view whole(target.data(), target.size());
        const std::string_view path = whole.substr(0, whole.find('?'));
        const std::size_t limit = settings().body_max ? settings().body_max(path) : body_max_default;
        if (parser_->content_length().value_or(0) > limit) return refuse(413);
        parser_->eager(true);
        read_body();
    }

    void read_body() {
        if (parser_->is_done()) return handle();
        const seconds earned(received_ / settings().body_rate_min);
        line().expires_at(began_ + settings().request_deadline + earned);
        wire::async_read_some(stream_, buffer_, *parser_, then(&Connection::on_body_part));
    }

    void on_body_part(error_code error, std::size_t received) {
        if (error) return refuse(refusal_by_error(error));
        received_ += received;
        read_body();
    }

    void handle() {
        phase_ = Phase::Answering;
        line().expires_never();
        WireRequest request = parser_->release();
        framing_ = {.keep_alive = request.keep_alive(), .head = request.method() == wire::verb::head};
        const Reply reply = reply_once(shared_.sessions, this->weak_from_this());
        try {
            shared_.handler(from_wire(std::move(request), remote_address_), reply);
        } catch (...) { // no exception crosses a floor; the caller learns only that it was our fault
            reply(plain_answer(500));
        }
    }

    void send(Response response) {
        if (phase_ != Phase::Answering) return;
        framing_.keep_alive = framing_.keep_alive && !shared_.sessions->retiring();
        write(to_wire(std::move(response), framing_), then(&Connection::on_answered));
    }

    void on_answered(error_code error, std::size_t) {
        if (error) return hang_up();
        if (!framing_.keep_alive) return leave();
        await_request();
    }

    // Says no to a request that was not wholly read. What still arrives of it is read and thrown away for a
    // moment: closing with bytes unread would reset the line and could destroy the answer on its way.
    void refuse(int status) {
        if (status == 0) return hang_up();
        if (settings().refused) settings().refused(status);
        phase_ = Phase::Leaving;
        write(to_wire(plain_answer(status), {}), then(&Connection::on_refused));
    }

    void on_refused(error_code error, std::size_t) {
        if (error) return hang_up();
        line().expires_after(farewell_limit);
        if constexpr (!over_tls) line().socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
        received_ = 0;
        discard();
    }

    void discard() { stream_.async_read_some(asio::buffer(waste_), then(&Connection::on_discarded)); }

    void on_discarded(error_code error, std::size_t received) {
        received_ += received;
        if (error || received_ > farewell_bytes_max) return leave();
        discard();
    }

    template <class Then> void write(WireResponse&& response, Then next) {
        response_ = std::move(response);
        const seconds earned(response_.body().size() / settings().body_rate_min);
        line().expires_after(settings().request_deadline + earned);
        wire::async_write(stream_, response_, std::move(next));
    }

    void leave() {
        phase_ = Phase::Leaving;
        if constexpr (over_tls) {
            line().expires_after(farewell_limit);
            stream_.async_shutdown([self = this->shared_from_this()](error_code) { self->hang_up(); });
        } else {
            error_code ignored; // the socket is closed in any case
            line().socket().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
            hang_up();
        }
    }

    void hang_up() {
        phase_ = Phase::Leaving;
        line().close();
        shared_.sessions->remove(this->shared_from_this());
    }

    const Shared& shared_;
    Stream stream_;
    beast::flat_buffer buffer_;
    std::array<char, 4096> waste_{};
    std::optional<wire::request_parser<wire::string_body>> parser_;
    WireResponse response_;
    std::string remote_address_;
    Phase phase_ = Phase::Receiving;
    Framing framing_;
    Steady::time_point began_;
    std::size_t received_ = 0; // bytes of the body, or of what is thrown away
};

template <class Stream> void begin(const Shared& shared, Stream stream) {
    const auto connection = std::make_shared<Connection<Stream>>(shared, std::move(stream));
    if (shared.sessions->admit(connection)) connection->start();
}

} // namespace

void serve(const Shared& shared, asio::ip::tcp::socket socket, asio::ssl::context* tls) {
    if (tls) return begin(shared, TlsStream(PlainStream(std::move(socket)), *tls));
    begin(shared, PlainStream(std::move(socket)));
}

} // namespace fengqiao::http
