# cotejo_page(TARGET): compiles the page into a library target.
#
# With npm, web/ is built into the build folder (so that presets do not share one) whenever a file of it changes; without,
# or where npm cannot install what web/package-lock.json names, the page in src/server/page/plain/ stands in and the API
# works all the same.
function(cotejo_page target)
  set(web ${PROJECT_SOURCE_DIR}/web)
  set(plain ${CMAKE_CURRENT_SOURCE_DIR}/page/plain)
  set(out ${PROJECT_BINARY_DIR}/web)
  set(npm "")
  if(COTEJO_WEB)
    find_program(NPM npm)
    if(NPM)
      set(npm ${NPM})
    else()
      message(STATUS "npm not found: the program will serve its API and a page that says so. "
                     "Install npm (Debian: apt install npm) and configure again for the whole page.")
    endif()
  endif()
  file(GLOB_RECURSE page_sources CONFIGURE_DEPENDS ${web}/src/* ${web}/public/*)
  file(GLOB plain_sources CONFIGURE_DEPENDS ${plain}/*)
  add_custom_command(
    OUTPUT ${out}/page_data.cpp
    COMMAND ${CMAKE_COMMAND} -DWEB=${web} -DPLAIN=${plain} -DOUT=${out} "-DNPM=${npm}"
            -P ${PROJECT_SOURCE_DIR}/cmake/web_build.cmake
    DEPENDS ${page_sources} ${plain_sources} ${web}/index.html ${web}/package.json ${web}/package-lock.json
            ${web}/tsconfig.json ${web}/vite.config.ts ${PROJECT_SOURCE_DIR}/cmake/web_build.cmake
    COMMENT "Building the page" VERBATIM)
  target_sources(${target} PRIVATE ${out}/page_data.cpp)
endfunction()
