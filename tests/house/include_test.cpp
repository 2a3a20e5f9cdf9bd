// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// The house's walls: every folder under src/ includes only what its CMake target declares, there is no circle, and
// nothing in src/ includes what stands outside it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace {

namespace fs = std::filesystem;
using Edges = std::map<std::string, std::set<std::string>>;

/// "reading: base text values" a line, written by CMake from the declarations.
Edges declared_edges() {
  Edges edges;
  std::ifstream in(std::string(COTEJO_BINARY_DIR) + "/modules.txt");
  for (std::string line; std::getline(in, line);) {
    const auto colon = line.find(':');
    if (colon == std::string::npos) continue;
    std::istringstream uses(line.substr(colon + 1));
    auto& targets = edges[line.substr(0, colon)];
    for (std::string name; uses >> name;) targets.insert(name);
  }
  return edges;
}

/// The includes of one file that an edge set does not allow.
std::vector<std::string> forbidden_includes(std::istream& in, const std::string& folder, const Edges& edges) {
  static const std::regex kInclude("^\\s*#\\s*include\\s*\"([^\"]+)\"");
  std::vector<std::string> forbidden;
  for (std::string line; std::getline(in, line);) {
    std::smatch match;
    if (!std::regex_search(line, match, kInclude)) continue;
    const std::string target = match[1].str().substr(0, match[1].str().find('/'));
    const auto own = edges.find(folder);
    if (target != folder && (own == edges.end() || own->second.count(target) == 0)) forbidden.push_back(match[1].str());
  }
  return forbidden;
}

TEST(Include, every_edge_is_declared) {
  const Edges edges = declared_edges();
  ASSERT_GE(edges.size(), 13U);
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(COTEJO_SOURCE_DIR "/src")) {
    const auto extension = entry.path().extension();
    if (extension != ".h" && extension != ".cpp") continue;
    ++files;
    const fs::path relative = fs::relative(entry.path(), COTEJO_SOURCE_DIR "/src");
    std::ifstream in(entry.path());
    for (const std::string& include : forbidden_includes(in, relative.begin()->string(), edges)) {
      ADD_FAILURE() << relative << " includes \"" << include << "\", which its CMakeLists.txt does not declare";
    }
  }
  EXPECT_GT(files, 30U);
}

TEST(Include, declarations_have_no_circle) {
  const Edges edges = declared_edges();
  std::map<std::string, int> state;  // 1 on the way, 2 done
  std::function<void(const std::string&)> visit = [&](const std::string& folder) {
    ASSERT_NE(state[folder], 1) << "circle through " << folder;
    if (state[folder] == 2) return;
    state[folder] = 1;
    for (const std::string& used : edges.count(folder) ? edges.at(folder) : std::set<std::string>()) visit(used);
    state[folder] = 2;
  };
  for (const auto& [folder, used] : edges) visit(folder);
}

TEST(Include, a_file_that_breaks_the_rule_is_found) {
  std::istringstream file("#include \"reading/reading.h\"\n#include \"text/utf8.h\"\n#include <vector>\n");
  EXPECT_EQ(forbidden_includes(file, "intake", {{"intake", {"text"}}}), std::vector<std::string>{"reading/reading.h"});
}

}  // namespace
