# Headers that nearly every file includes, read once before all files: half of a small file's compile time. No file may
# lean on them: FENGQIAO_PRECOMPILED=OFF builds without, and finds the include that somebody forgot.

option(FENGQIAO_PRECOMPILED "Read the headers that nearly every file includes once, before all files" ON)

set(fengqiao_standard_headers <algorithm> <array> <charconv> <chrono> <cmath> <cstddef> <cstdint> <cstring> <expected>
                              <filesystem> <functional> <map> <memory> <mutex> <optional> <set> <span> <string>
                              <string_view> <unordered_map> <utility> <variant> <vector>)

# fengqiao_headers(NAME HEADERS header... [USES target...] [OPTIONS option...]): a target that holds nothing but them.
# Whoever reuses it compiles with the same options.
function(fengqiao_headers name)
  cmake_parse_arguments(READ "" "" "HEADERS;USES;OPTIONS" ${ARGN})
  set(source ${PROJECT_BINARY_DIR}/made/${name}.cpp)
  if(NOT EXISTS ${source})
    file(WRITE ${source} "// holds ${name}\n")
  endif()
  add_library(${name} OBJECT ${source})
  target_link_libraries(${name} PRIVATE fengqiao_settings ${READ_USES})
  target_compile_options(${name} PRIVATE ${READ_OPTIONS})
  target_precompile_headers(${name} PRIVATE ${READ_HEADERS})
  # What ccache believes instead of the read headers' own bytes, which differ from folder to folder: without it no
  # clone would find what another one compiled. Debian's compiler names its package's revision.
  execute_process(COMMAND ${CMAKE_CXX_COMPILER} --version OUTPUT_VARIABLE compiler)
  string(SHA256 sum "${compiler} ${CMAKE_CXX_FLAGS_RELEASE} ${FENGQIAO_SANITIZE} ${Catch2_VERSION} ${READ_OPTIONS} ${READ_HEADERS}")
  file(WRITE ${PROJECT_BINARY_DIR}/CMakeFiles/${name}.dir/cmake_pch.hxx.gch.sum ${sum})
endfunction()

# fengqiao_reuse_headers(TARGET NAME)
function(fengqiao_reuse_headers target name)
  if(FENGQIAO_PRECOMPILED)
    target_precompile_headers(${target} REUSE_FROM ${name})
  endif()
endfunction()

if(FENGQIAO_PRECOMPILED)
  target_compile_options(fengqiao_settings INTERFACE -fpch-preprocess) # so that ccache sees what was read before
  fengqiao_headers(fengqiao_standard HEADERS ${fengqiao_standard_headers})
  if(FENGQIAO_TESTS)
    find_package(Catch2 3 REQUIRED)
    fengqiao_headers(fengqiao_catch HEADERS ${fengqiao_standard_headers} <catch2/catch_test_macros.hpp>
                     USES Catch2::Catch2 OPTIONS -O1)
  endif()
endif()
