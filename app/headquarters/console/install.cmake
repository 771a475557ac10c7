# cmake -DNPM=... -DFROM=<this folder> -DTO=<build>/console_packages -P install.cmake
# Installs the pinned packages of the console into the build folder.
file(MAKE_DIRECTORY ${TO})
file(COPY ${FROM}/package.json ${FROM}/package-lock.json DESTINATION ${TO})
execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --loglevel=error
                WORKING_DIRECTORY ${TO} RESULT_VARIABLE code OUTPUT_QUIET ERROR_VARIABLE words)
if(NOT code EQUAL 0)
  string(REGEX REPLACE "\n.*" "" words "${words}")
  message(FATAL_ERROR "The console's packages could not be fetched (${words}). Check the network and build again.")
endif()
file(TOUCH ${TO}/installed)
