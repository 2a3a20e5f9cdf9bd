// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "tiger_reader.h"

#include <algorithm>
#include <pugixml.hpp>
#include <unordered_map>

#include "base/paths.h"

namespace cotejo::convert {
namespace {

struct Edge {
  std::string label;
  std::string to;
};

struct Constituent {
  std::string category;
  std::vector<Edge> edges;
};

/// One sentence's graph as it is written.
struct Graph {
  std::vector<std::string> terminals;  ///< ids in text order
  std::unordered_map<std::string, int> places;
  std::unordered_map<std::string, std::pair<std::string, std::string>> words;  ///< form and tag
  std::vector<std::string> order;                                              ///< ids of constituents as written
  std::unordered_map<std::string, Constituent> constituents;
};

Graph read_graph(const pugi::xml_node& sentence) {
  Graph graph;
  const pugi::xml_node node = sentence.child("graph");
  for (const pugi::xml_node& t : node.child("terminals").children("t")) {
    const std::string id = t.attribute("id").value();
    graph.places[id] = static_cast<int>(graph.terminals.size());
    graph.terminals.push_back(id);
    graph.words[id] = {t.attribute("word").value(), t.attribute("pos").value()};
  }
  for (const pugi::xml_node& nt : node.child("nonterminals").children("nt")) {
    Constituent& now = graph.constituents[nt.attribute("id").value()];
    graph.order.emplace_back(nt.attribute("id").value());
    now.category = nt.attribute("cat").value();
    for (const pugi::xml_node& edge : nt.children("edge"))
      now.edges.push_back({edge.attribute("label").value(), edge.attribute("idref").value()});
  }
  return graph;
}

/// The first place that a node covers, for every node; found by passes from below, as many as the tree is deep.
void place_constituents(Graph& graph) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& [id, constituent] : graph.constituents) {
      for (const Edge& edge : constituent.edges) {
        const auto child = graph.places.find(edge.to);
        if (child == graph.places.end()) continue;
        const auto [own, added] = graph.places.emplace(id, child->second);
        if (added || child->second < own->second) {
          own->second = child->second;
          changed = true;
        }
      }
    }
  }
}

std::vector<std::string> roots_of(const Graph& graph) {
  std::unordered_map<std::string, bool> below;
  for (const auto& [id, constituent] : graph.constituents) {
    for (const Edge& edge : constituent.edges) below[edge.to] = true;
  }
  std::vector<std::string> roots;
  for (const std::string& id : graph.order) {
    if (!below.count(id)) roots.push_back(id);
  }
  for (const std::string& id : graph.terminals) {
    if (!below.count(id)) roots.push_back(id);
  }
  std::stable_sort(roots.begin(), roots.end(), [&](const std::string& a, const std::string& b) {
    const auto place = [&](const std::string& id) {
      const auto found = graph.places.find(id);
      return found == graph.places.end() ? -1 : found->second;
    };
    return place(a) < place(b);
  });
  return roots;
}

Tree tree_of(Graph& graph) {
  struct Open {
    Edge edge;
    int parent;
  };
  place_constituents(graph);
  Tree tree;
  std::vector<Open> open;
  const std::vector<std::string> roots = roots_of(graph);
  const int above = roots.size() > 1 ? tree.add(kNobody) : kNobody;
  for (auto root = roots.rbegin(); root != roots.rend(); ++root) open.push_back({{"", *root}, above});
  // A graph with a circle would be walked for ever: a tree has no more nodes than this.
  const std::size_t limit = graph.terminals.size() + graph.constituents.size() + 1;
  while (!open.empty() && tree.nodes.size() < limit) {
    const Open now = open.back();
    open.pop_back();
    if (!graph.places.count(now.edge.to)) continue;
    const int node = tree.add(now.parent);
    tree.at(node).function = now.edge.label == "--" ? "" : now.edge.label;
    tree.at(node).place = graph.places[now.edge.to];
    if (const auto word = graph.words.find(now.edge.to); word != graph.words.end()) {
      tree.at(node).form = word->second.first;
      tree.at(node).tag = tree.at(node).category = word->second.second;
      continue;
    }
    const Constituent& constituent = graph.constituents[now.edge.to];
    tree.at(node).category = constituent.category;
    std::vector<Edge> edges = constituent.edges;
    std::stable_sort(edges.begin(), edges.end(),
                     [&](const Edge& a, const Edge& b) { return graph.places[a.to] > graph.places[b.to]; });
    for (const Edge& edge : edges) open.push_back({edge, node});
  }
  return tree;
}

}  // namespace

Result<std::vector<Tree>> parse_tiger(std::string_view xml, const std::string& name) {
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer(xml.data(), xml.size());
  if (!parsed) return Error{ErrorCode::malformed, parsed.description(), name};
  std::vector<Tree> trees;
  for (const pugi::xml_node& sentence : document.child("corpus").child("body").children("s")) {
    Graph graph = read_graph(sentence);
    Tree tree = tree_of(graph);
    if (tree.nodes.empty()) continue;
    tree.document = name;
    tree.id = name + "-" + sentence.attribute("id").value();
    trees.push_back(std::move(tree));
  }
  return trees;
}

Result<std::vector<Tree>> read_tiger(const std::filesystem::path& file) {
  Result<std::string> bytes = read_file(file);
  if (!bytes) return bytes.error();
  return parse_tiger(*bytes, file.stem().string());
}

}  // namespace cotejo::convert
