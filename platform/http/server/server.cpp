#include "platform/http/server/server.h"

#include "core/basics/check.h"
#include "platform/http/server/connection.h"
#include "platform/http/server/tls_context.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <future>
#include <thread>

namespace fengqiao::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr int waiting_max = 1024;               // connections the kernel holds until they are accepted
constexpr milliseconds pause_after_failure{50}; // out of descriptors: do not spin until one is free

Trouble cannot_listen(const ServerSettings& settings, const error_code& error) {
    const std::string where = settings.address + " port " + std::to_string(settings.port);
    if (error == asio::error::address_in_use) {
        return {TroubleKind::Busy, where + " is taken by another program; stop it or choose another port"};
    }
    if (error == asio::error::access_denied) {
        return {TroubleKind::NotAllowed, where + " may not be opened by this user; choose a port above 1023"};
    }
    return {TroubleKind::BadInput,
            where + " cannot be listened on: " + error.message() + "; choose an address of this machine"};
}

} // namespace

// The accepting socket, the event loop and its threads.
class Server::Listener {
public:
    Listener(ServerSettings settings, Handler handler, std::unique_ptr<asio::ssl::context> tls)
        : tls_(std::move(tls)),
          shared_{std::move(settings), std::move(handler), nullptr},
          acceptor_(asio::make_strand(loop_)),
          pause_(acceptor_.get_executor()) {
        shared_.sessions = std::make_shared<Sessions>(shared_.settings.connections_max);
    }

    error_code listen() {
        error_code error;
        const auto address = asio::ip::make_address(shared_.settings.address, error);
        const tcp::endpoint where(address, shared_.settings.port);
        if (!error) acceptor_.open(where.protocol(), error);
        if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
        if (!error) acceptor_.bind(where, error);
        if (!error) acceptor_.listen(waiting_max, error);
        if (!error) port_ = acceptor_.local_endpoint(error).port();
        return error;
    }

    void run() {
        accept();
        for (unsigned i = 0; i < shared_.settings.threads; ++i) {
            threads_.emplace_back([this] { loop_.run(); });
        }
    }

    void stop() {
        if (threads_.empty()) return;
        std::promise<void> closed;
        asio::post(acceptor_.get_executor(), [this, &closed] {
            error_code ignored; // closed either way
            acceptor_.close(ignored);
            pause_.cancel();
            closed.set_value();
        });
        closed.get_future().wait();
        shared_.sessions->retire();
        shared_.sessions->wait_until_empty(shared_.settings.drain_deadline);
        loop_.stop();
        threads_.clear(); // joins
        shared_.sessions->close();
    }

    [[nodiscard]] const ServerSettings& settings() const { return shared_.settings; }
    [[nodiscard]] std::uint16_t port() const { return port_; }

private:
    void accept() {
        acceptor_.async_accept(asio::make_strand(loop_), [this](error_code error, tcp::socket socket) {
            if (!acceptor_.is_open()) return;
            if (error) return accept_later();
            serve(shared_, std::move(socket), tls_.get());
            accept();
        });
    }

    void accept_later() {
        pause_.expires_after(pause_after_failure);
        pause_.async_wait([this](error_code) {
            if (acceptor_.is_open()) accept();
        });
    }

    // The loop goes last but for what its connections refer to.
    std::unique_ptr<asio::ssl::context> tls_;
    Shared shared_;
    asio::io_context loop_;
    // While a handler thinks nothing is under way in the loop; it must still be there for the answer.
    asio::executor_work_guard<asio::io_context::executor_type> awake_ = asio::make_work_guard(loop_);
    tcp::acceptor acceptor_;
    asio::steady_timer pause_;
    std::uint16_t port_ = 0;
    std::vector<std::jthread> threads_;
};

Server::Server(std::unique_ptr<Listener> listener) : listener_(std::move(listener)) {}

Server::~Server() {
    stop();
}

Result<std::unique_ptr<Server>> Server::open(ServerSettings settings, Handler handler) {
    check(settings.threads > 0 && settings.body_rate_min > 0 && handler,
          "a server has threads and a handler");
    std::unique_ptr<asio::ssl::context> tls;
    if (!settings.certificate_file.empty() || !settings.key_file.empty()) {
        auto opened = open_tls(settings);
        if (!opened) return std::unexpected(opened.error());
        tls = std::move(*opened);
    }
    auto listener = std::make_unique<Listener>(std::move(settings), std::move(handler), std::move(tls));
    if (const error_code error = listener->listen()) {
        return std::unexpected(cannot_listen(listener->settings(), error));
    }
    listener->run();
    return std::unique_ptr<Server>(new Server(std::move(listener)));
}

std::uint16_t Server::port() const {
    return listener_->port();
}

void Server::stop() {
    listener_->stop();
}

} // namespace fengqiao::http
