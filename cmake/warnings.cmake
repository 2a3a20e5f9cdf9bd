# Warnings are errors: a warning that may be ignored soon is.
add_library(cotejo_warnings INTERFACE)
target_compile_options(cotejo_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                                                 -Wimplicit-fallthrough -Werror)
# GCC 12 reports overlapping copies in its own std::string where there are none (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(cotejo_warnings INTERFACE -Wno-restrict)
endif()
if(COTEJO_SANITIZE)
  target_compile_options(cotejo_warnings INTERFACE -fsanitize=${COTEJO_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(cotejo_warnings INTERFACE -fsanitize=${COTEJO_SANITIZE})
  # GCC's flow analysis reports uninitialised reads that sanitizer instrumentation invents.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(cotejo_warnings INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()
