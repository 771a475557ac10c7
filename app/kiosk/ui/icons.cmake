# cmake -DNPM=... -DFROM=assets/icons -DTO=<build>/assets/icons -P icons.cmake
# Fetches the pinned icon package into the build folder and lays its font and licence beside it.
file(MAKE_DIRECTORY ${TO}/package)
file(COPY ${FROM}/package.json ${FROM}/package-lock.json DESTINATION ${TO}/package)
execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --loglevel=error
                WORKING_DIRECTORY ${TO}/package RESULT_VARIABLE code OUTPUT_QUIET ERROR_VARIABLE words)
if(NOT code EQUAL 0)
  string(REGEX REPLACE "\n.*" "" words "${words}")
  message(FATAL_ERROR "The icon font could not be fetched (${words}). Check the network and build again.")
endif()
set(package ${TO}/package/node_modules/@phosphor-icons/web)
if(NOT EXISTS ${package}/src/duotone/Phosphor-Duotone.ttf)
  message(FATAL_ERROR "The icon package holds no src/duotone/Phosphor-Duotone.ttf: was its version changed?")
endif()
configure_file(${package}/LICENSE ${TO}/phosphor-LICENSE.txt COPYONLY)
file(COPY_FILE ${package}/src/duotone/Phosphor-Duotone.ttf ${TO}/phosphor-duotone.ttf)
