# How a folder becomes a library: one room, one target, named after its path (core/journal -> core_journal).
# Includes start at the repository root, so the floor an include comes from can be read off its first word.

set(FENGQIAO_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
                      -Woverloaded-virtual -Wno-missing-field-initializers -Wno-restrict -Werror=switch -Werror=return-type)

add_library(fengqiao_settings INTERFACE)
target_include_directories(fengqiao_settings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(fengqiao_settings INTERFACE ${FENGQIAO_WARNINGS} -fstack-protector-strong)
target_compile_definitions(fengqiao_settings INTERFACE _GLIBCXX_ASSERTIONS)
if(FENGQIAO_SANITIZE)
  # A finding must fail its test, not only be printed.
  target_compile_options(fengqiao_settings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                                                     -fno-omit-frame-pointer)
  target_link_options(fengqiao_settings INTERFACE -fsanitize=address,undefined)
endif()

# Adds every folder below `floor` that holds a CMakeLists.txt, at any depth.
function(fengqiao_floor floor)
  file(GLOB_RECURSE lists CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${floor}/*/CMakeLists.txt)
  list(FILTER lists EXCLUDE REGEX "/node_modules/")
  list(SORT lists)
  foreach(list ${lists})
    get_filename_component(room ${list} DIRECTORY)
    add_subdirectory(${room})
  endforeach()
endfunction()

function(fengqiao_room_name out)
  file(RELATIVE_PATH path ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  string(REPLACE "/" "_" name ${path})
  set(${out} ${name} PARENT_SCOPE)
endfunction()

# fengqiao_room([USES target...] [PRIVATE target...]): the library of this folder's *.cpp files.
function(fengqiao_room)
  cmake_parse_arguments(ROOM "" "" "USES;PRIVATE;EXCEPT" ${ARGN})
  fengqiao_room_name(name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  foreach(excepted ${ROOM_EXCEPT})
    list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/${excepted})
  endforeach()
  if(sources)
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC fengqiao_settings ${ROOM_USES} PRIVATE ${ROOM_PRIVATE})
    fengqiao_reuse_headers(${name} fengqiao_standard)
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE fengqiao_settings ${ROOM_USES})
  endif()
endfunction()

# fengqiao_tests(USES target...): one test program of this folder's *.cpp files, run by ctest from the repository root.
function(fengqiao_tests)
  cmake_parse_arguments(TESTS "" "TIMEOUT" "USES;LABELS" ${ARGN})
  find_package(Catch2 3 REQUIRED)
  fengqiao_room_name(name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE fengqiao_settings ${TESTS_USES} Catch2::Catch2WithMain)
  target_compile_options(${name} PRIVATE -O1) # what is tested is compiled as it ships; the tests themselves need not be
  fengqiao_reuse_headers(${name} fengqiao_catch)
  add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  if(NOT TESTS_TIMEOUT)
    set(TESTS_TIMEOUT 120)
  endif()
  if(FENGQIAO_SANITIZE)
    math(EXPR TESTS_TIMEOUT "${TESTS_TIMEOUT} * 5")
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${TESTS_TIMEOUT})
  if(TESTS_LABELS)
    set_tests_properties(${name} PROPERTIES LABELS "${TESTS_LABELS}")
  endif()
endfunction()
