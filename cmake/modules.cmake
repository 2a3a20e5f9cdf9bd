# cotejo_module(NAME PURPOSE "..." USES a b c LINKS lib ...)
#
# One folder under src/ is one target that says what it may use. USES names other folders under src/; LINKS names outside
# libraries. tests/house/include_test reads the declarations (written to build/modules.txt) and the #include lines, and fails on an
# edge that is not declared or on a circle.
function(cotejo_module name)
  cmake_parse_arguments(M "" "PURPOSE" "USES;LINKS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(cotejo_${name} STATIC ${sources})
  target_include_directories(cotejo_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(cotejo_${name} PRIVATE cotejo_warnings)
  foreach(used IN LISTS M_USES)
    target_link_libraries(cotejo_${name} PUBLIC cotejo_${used})
  endforeach()
  target_link_libraries(cotejo_${name} PRIVATE ${M_LINKS})
  list(JOIN M_USES " " uses)
  set_property(GLOBAL APPEND PROPERTY COTEJO_MODULES "${name}: ${uses}")
endfunction()

# cotejo_tests(MODULE): every *_test.cpp below this folder, as one program test_MODULE.
function(cotejo_tests name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*_test.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources})
  target_include_directories(test_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_link_libraries(test_${name} PRIVATE cotejo_warnings GTest::gtest GTest::gmock GTest::gtest_main ${ARGN})
  target_compile_definitions(test_${name} PRIVATE COTEJO_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                  COTEJO_BINARY_DIR="${PROJECT_BINARY_DIR}")
  # A test runs or fails: one that its set-up skips must not pass for one that was left out.
  gtest_discover_tests(test_${name} TEST_PREFIX "${name}." DISCOVERY_TIMEOUT 60
                       PROPERTIES SKIP_REGULAR_EXPRESSION "no test is skipped")
endfunction()
