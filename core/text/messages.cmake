# cmake -DSOURCE=zh-CN.toml -DHEADER=msg.h -DCODE=msg.cpp -P messages.cmake
# Makes the Msg enumeration from the keys of the Chinese file. Values are read for their placeholders only, so the
# characters that CMake's lists trip over may be replaced before the lines are walked.
file(READ ${SOURCE} content)
string(REPLACE "\\" "/" content "${content}")
string(REPLACE ";" "," content "${content}")
string(REPLACE "[" "<" content "${content}")
string(REPLACE "]" ">" content "${content}")
string(REPLACE "\n" ";" lines "${content}")

set(section "")
set(number 0)
set(keys "")
foreach(line IN LISTS lines)
  math(EXPR number "${number} + 1")
  if(line MATCHES "^<([a-z0-9_.]+)> *$")
    set(section ${CMAKE_MATCH_1})
  elseif(line MATCHES "^([a-z][a-z0-9_]*) *= *\"(.*)\"")
    set(key ${section}.${CMAKE_MATCH_1})
    set(text "${CMAKE_MATCH_2}")
    if(section STREQUAL "")
      message(FATAL_ERROR "${SOURCE}:${number}: '${CMAKE_MATCH_1}' stands before the first [section]")
    endif()
    string(REGEX REPLACE "[._]" ";" words "${key}")
    set(name "")
    foreach(word IN LISTS words)
      string(SUBSTRING "${word}" 0 1 first)
      string(SUBSTRING "${word}" 1 -1 rest)
      string(TOUPPER "${first}" first)
      string(APPEND name ${first}${rest})
    endforeach()
    if(DEFINED key_of_${name})
      message(FATAL_ERROR "${SOURCE}:${number}: '${key}' and '${key_of_${name}}' are both called Msg::${name}")
    endif()
    set(key_of_${name} ${key})
    set(name_of_${key} ${name})
    string(REGEX MATCHALL "{[a-z_]+" found "${text}")
    list(REMOVE_DUPLICATES found)
    list(SORT found)
    list(JOIN found "," joined)
    string(REPLACE "{" "" fills_of_${key} "${joined}")
    list(APPEND keys ${key})
  elseif(NOT line MATCHES "^ *(#.*)?$")
    message(FATAL_ERROR "${SOURCE}:${number}: neither [section] nor key = \"text\" on one line")
  endif()
endforeach()

list(SORT keys)
list(LENGTH keys count)
set(enumerators "")
set(rows "")
foreach(key IN LISTS keys)
  string(APPEND enumerators "    ${name_of_${key}},\n")
  string(APPEND rows "    {\"${key}\", \"${fills_of_${key}}\"},\n")
endforeach()

function(write_if_new path content)
  if(EXISTS ${path})
    file(READ ${path} before)
    if(before STREQUAL content)
      return()
    endif()
  endif()
  file(WRITE ${path} "${content}")
endfunction()

write_if_new(${HEADER} "// Made at build from assets/locales/zh-CN.toml: the sentences of the glass, by name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fengqiao {

enum class Msg : std::uint16_t {
${enumerators}};
inline constexpr std::size_t msg_count = ${count};
// Stands where words are not ours: a name, a number, a customer's sentence.
inline constexpr Msg no_msg{0xFFFF};

std::optional<Msg> msg_named(std::string_view key); // \"complaint.send\" -> Msg::ComplaintSend
std::string_view name_of(Msg message);              // empty for no_msg
// The names a text of this message must and may hold in braces: sorted, joined by commas.
std::string_view placeholders_of(Msg message);

} // namespace fengqiao
")

write_if_new(${CODE} "#include \"core/text/msg.h\"

#include <algorithm>
#include <array>

namespace fengqiao {
namespace {
struct Row {
    std::string_view key, placeholders;
};
constexpr std::array<Row, msg_count> rows{{ // sorted by key
${rows}}};
} // namespace

std::optional<Msg> msg_named(std::string_view key) {
    const auto found = std::ranges::lower_bound(rows, key, {}, &Row::key);
    if (found == rows.end() || found->key != key) return std::nullopt;
    return static_cast<Msg>(found - rows.begin());
}
std::string_view name_of(Msg message) { return message == no_msg ? \"\" : rows.at(static_cast<std::size_t>(message)).key; }
std::string_view placeholders_of(Msg message) {
    return message == no_msg ? \"\" : rows.at(static_cast<std::size_t>(message)).placeholders;
}

} // namespace fengqiao
")
