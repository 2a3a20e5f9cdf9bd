# Warnings are errors: a warning that may be ignored soon is.
add_library(cotejo_warnings INTERFACE)
target_compile_options(cotejo_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                                                 -Wimplicit-fallthrough -Werror)
if(COTEJO_SANITIZE)
  target_compile_options(cotejo_warnings INTERFACE -fsanitize=${COTEJO_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(cotejo_warnings INTERFACE -fsanitize=${COTEJO_SANITIZE})
  # GCC's flow analysis reports uninitialised reads that sanitizer instrumentation invents.
  target_compile_options(cotejo_warnings INTERFACE -Wno-maybe-uninitialized)
endif()
