#include "platform/wire/document.h"

#include "core/basics/utf8.h"

#include <nlohmann/json.hpp>

namespace fengqiao::wire {
namespace {

using nlohmann::json;

// Builds a document from what the parser meets and stops it at the first thing that is not allowed.
class Builder final : public nlohmann::json_sax<json> {
public:
    bool null() override { return place(nullptr); }
    bool boolean(bool value) override { return place(value); }
    bool number_integer(number_integer_t value) override { return place(value); }
    bool number_unsigned(number_unsigned_t value) override { return place(value); }
    bool number_float(number_float_t, const string_t&) override { return false; }
    bool string(string_t& value) override { return is_utf8(value) && place(std::move(value)); }
    bool binary(binary_t& value) override { return !value.has_subtype() && place(std::move(value)); }
    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const json::exception&) override { return false; }

    bool key(string_t& name) override {
        if (!is_utf8(name) || open_.back()->contains(name)) return false;
        key_ = std::move(name);
        return true;
    }

    json take() { return std::move(root_); }

private:
    template <class Value> json* put(Value&& value) {
        if (open_.empty()) {
            root_ = std::forward<Value>(value);
            return &root_;
        }
        json& around = *open_.back();
        if (around.is_array()) {
            around.push_back(std::forward<Value>(value));
            return &around.back();
        }
        return &(around[key_] = std::forward<Value>(value));
    }
    template <class Value> bool place(Value&& value) {
        put(std::forward<Value>(value));
        return true;
    }
    bool open(json empty) {
        if (open_.size() >= document_depth_max) return false;
        open_.push_back(put(std::move(empty)));
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    json root_;
    std::vector<json*> open_; // a parent grows only after its child is closed, so these stay valid
    string_t key_;
};

template <class Input> std::optional<json> read(const Input& input, json::input_format_t format) {
    Builder builder;
    // The parser reports through the builder; an exception here would be its own fault and still stops here.
    try {
        if (!json::sax_parse(input, &builder, format)) return std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    }
    return builder.take();
}

} // namespace

std::optional<json> read_json(std::string_view text) {
    return read(text, json::input_format_t::json);
}

std::optional<json> read_cbor(ByteView bytes) {
    return read(bytes, json::input_format_t::cbor);
}

std::string write_json(const json& document) {
    return document.dump();
}

Bytes write_cbor(const json& document) {
    return json::to_cbor(document);
}

} // namespace fengqiao::wire
