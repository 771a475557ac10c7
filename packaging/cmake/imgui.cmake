# Dear ImGui 1.92 as one static library. Its definitions are PUBLIC because they change the layout of its types:
# whoever includes imgui.h without them corrupts memory silently.

set(imgui_folder "${IMGUI_SOURCE_DIR}")
if(NOT imgui_folder)
  # Prints the folder it keeps under the user's cache; needs the network only when that is empty.
  execute_process(COMMAND bash ${PROJECT_SOURCE_DIR}/packaging/get-imgui
                  OUTPUT_VARIABLE imgui_folder OUTPUT_STRIP_TRAILING_WHITESPACE
                  ERROR_VARIABLE imgui_words ERROR_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE imgui_code)
  if(NOT imgui_code EQUAL 0)
    string(REGEX REPLACE "^.*error: " "" imgui_words "${imgui_words}")
    message(FATAL_ERROR "${imgui_words}")
  elseif(imgui_words)
    message(STATUS "${imgui_words}")
  endif()
endif()

if(NOT EXISTS ${imgui_folder}/imgui.h)
  message(FATAL_ERROR "There is no imgui.h in ${imgui_folder}. Set IMGUI_SOURCE_DIR to the unpacked source of Dear ImGui 1.92.")
endif()
file(STRINGS ${imgui_folder}/imgui.h imgui_number REGEX "^#define IMGUI_VERSION_NUM")
string(REGEX MATCH "[0-9]+" imgui_number "${imgui_number}")
if(imgui_number LESS 19200 OR NOT imgui_number LESS 19300)
  message(FATAL_ERROR "The Dear ImGui in ${imgui_folder} has the number ${imgui_number}; 1.92 (19200 to 19299) is needed.")
endif()

find_package(Freetype REQUIRED)
find_package(SDL2 REQUIRED)

add_library(imgui STATIC EXCLUDE_FROM_ALL
  ${imgui_folder}/imgui.cpp
  ${imgui_folder}/imgui_draw.cpp
  ${imgui_folder}/imgui_tables.cpp
  ${imgui_folder}/imgui_widgets.cpp
  ${imgui_folder}/misc/freetype/imgui_freetype.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_folder})
target_compile_definitions(imgui PUBLIC
  IMGUI_ENABLE_FREETYPE
  IMGUI_DISABLE_STB_TRUETYPE_IMPLEMENTATION
  IMGUI_USE_WCHAR32
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_DEMO_WINDOWS
  IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS)
target_link_libraries(imgui PRIVATE Freetype::Freetype)

# Draws through SDL_Renderer, for terminals that have a graphics processor.
add_library(imgui_sdl_renderer STATIC EXCLUDE_FROM_ALL ${imgui_folder}/backends/imgui_impl_sdlrenderer2.cpp)
target_include_directories(imgui_sdl_renderer SYSTEM PUBLIC ${imgui_folder}/backends)
target_link_libraries(imgui_sdl_renderer PUBLIC imgui PRIVATE SDL2::SDL2)

if(FENGQIAO_SANITIZE)
  foreach(target imgui imgui_sdl_renderer)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-omit-frame-pointer)
  endforeach()
endif()
