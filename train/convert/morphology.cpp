// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "morphology.h"

#include <algorithm>

#include "base/table.h"
#include "text/utf8.h"
#include "tree.h"

namespace cotejo::convert {
namespace {

/// "aq0?s0": '?' is any letter, '*' at the end any rest.
bool tag_matches(std::string_view pattern, std::string_view tag) {
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '*') return true;
    if (i >= tag.size() || (pattern[i] != '?' && pattern[i] != tag[i])) return false;
  }
  return pattern.size() == tag.size();
}

/// "algo alguien -simo": words, and endings after a hyphen.
bool form_matches(std::string_view patterns, std::string_view form) {
  if (patterns == "*") return true;
  for (const std::string_view pattern : split(patterns, ' ')) {
    if (pattern == form) return true;
    if (pattern.size() < 2 || pattern.front() != '-') continue;
    const std::string_view ending = pattern.substr(1);
    if (form.size() > ending.size() && form.substr(form.size() - ending.size()) == ending) return true;
  }
  return false;
}

std::string empty_or(std::string_view field) {
  return field == "_" ? std::string() : std::string(field);
}

Error malformed(const Table& table, const Table::Row& row, const char* what) {
  return {ErrorCode::malformed, what, table.place(row)};
}

}  // namespace

std::string join_feats(std::vector<std::string> feats) {
  std::sort(feats.begin(), feats.end(), [](const std::string& a, const std::string& b) {
    return lower(a.substr(0, a.find('='))) < lower(b.substr(0, b.find('=')));
  });
  std::string out;
  for (const std::string& feat : feats) {
    if (feat.empty()) continue;
    if (!out.empty()) out += '|';
    out += feat;
  }
  return out;
}

std::string with_feat(std::string_view feats, std::string_view name, std::string_view value) {
  std::vector<std::string> all;
  for (const std::string_view feat : split(feats, '|')) {
    if (feat.substr(0, feat.find('=')) != name) all.emplace_back(feat);
  }
  if (!value.empty()) all.push_back(std::string(name) + "=" + std::string(value));
  return join_feats(std::move(all));
}

Result<Morphology> Morphology::load(const std::filesystem::path& folder) {
  Morphology out;
  Result<Table> slots = Table::load(folder / "eagles_slots.tsv", 3);
  if (!slots) return slots.error();
  for (const Table::Row& row : slots->rows()) out.slots_[{std::string(row[0]), row[1].front()}] = std::string(row[2]);
  Result<Table> rules = Table::load(folder / "eagles.tsv", 5);
  if (!rules) return rules.error();
  for (const Table::Row& row : rules->rows()) {
    Rule rule{std::string(row[0]), std::string(row[1]), {std::string(row[2]), empty_or(row[4]), empty_or(row[5])}, {}};
    if (row[3] != "_") {
      for (const std::string_view slot : split(row[3], ' ')) {
        const std::size_t at = slot.find('@');
        if (at == std::string_view::npos || at + 2 != slot.size())
          return malformed(*rules, row, "a slot is written Feature@place");
        rule.slots.emplace_back(slot.substr(0, at), static_cast<std::size_t>(slot[at + 1] - '0'));
      }
    }
    out.rules_.push_back(std::move(rule));
  }
  Result<Table> parts = Table::load(folder / "parts.tsv", 4);
  if (!parts) return parts.error();
  for (const Table::Row& row : parts->rows())
    out.parts_[std::string(row[0])] = {std::string(row[1]), empty_or(row[3]), empty_or(row[2])};
  return out;
}

Analysis Morphology::of(std::string_view tag, std::string_view form) const {
  for (const Rule& rule : rules_) {
    if (!tag_matches(rule.tag, tag) || !form_matches(rule.forms, form)) continue;
    Analysis found = rule.analysis;
    std::vector<std::string> feats;
    for (const std::string_view feat : split(found.feats, '|')) feats.emplace_back(feat);
    for (const auto& [feature, place] : rule.slots) {
      if (place >= tag.size()) continue;
      const auto value = slots_.find({feature, tag[place]});
      if (value == slots_.end() || value->second == "_") continue;
      for (const std::string_view feat : split(value->second, '|')) feats.emplace_back(feat);
    }
    found.feats = join_feats(std::move(feats));
    return found;
  }
  return {"X", "", ""};
}

const Analysis* Morphology::part(std::string_view form) const {
  const auto found = parts_.find(std::string(form));
  return found == parts_.end() ? nullptr : &found->second;
}

}  // namespace cotejo::convert
