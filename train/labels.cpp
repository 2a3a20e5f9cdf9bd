// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "labels.h"

#include <algorithm>
#include <string_view>

namespace cotejo::train {
namespace {

constexpr std::string_view kUnclassed = "np00000";

/// The value of a key in MISC; empty where it is not there.
std::string_view misc_value(std::string_view misc, std::string_view key) {
  while (!misc.empty()) {
    const std::string_view item = misc.substr(0, misc.find('|'));
    if (item.size() > key.size() && item.substr(0, key.size()) == key && item[key.size()] == '=') {
      return item.substr(key.size() + 1);
    }
    misc.remove_prefix(std::min(misc.size(), item.size() + 1));
  }
  return {};
}

std::string_view type_of(std::string_view eagles) {
  if (eagles.substr(0, 1) == "W") return "DATE";
  if (eagles.substr(0, 1) == "Z") return "NUM";
  if (eagles.substr(0, 6) != "np0000" || eagles.size() < 7) return {};
  switch (eagles[6]) {
    case 'p':
      return "PER";
    case 'o':
      return "ORG";
    case 'l':
      return "LOC";
    case 'a':
      return "MISC";
    default:
      return {};
  }
}

/// The end of a multiword expression that begins at a word: as many tokens as MWE= names.
std::size_t end_of_expression(const GoldSentence& sentence, std::size_t begin) {
  const std::string_view expression = misc_value(sentence.misc[begin], "MWE");
  auto tokens = static_cast<std::size_t>(std::count(expression.begin(), expression.end(), '_')) + 1;
  std::size_t end = begin;
  while (end < sentence.words.size() && tokens > 0) {
    ++end;
    while (end < sentence.words.size() && sentence.words[end].continues_token) ++end;
    --tokens;
  }
  return end;
}

Labels labels_of_classes(const GoldSentence& sentence) {
  Labels out(sentence.words.size(), "O");
  for (std::size_t i = 0; i < out.size();) {
    const std::string_view type = type_of(sentence.xpos[i]);
    if (type.empty() && sentence.xpos[i] != kUnclassed) {
      ++i;
      continue;
    }
    const std::size_t end = end_of_expression(sentence, i);
    for (std::size_t k = i; k < end; ++k) {
      out[k] = type.empty() ? std::string() : (k == i ? "B-" : "I-") + std::string(type);
    }
    i = end;
  }
  return out;
}

}  // namespace

Labels name_labels(const GoldSentence& sentence) {
  const bool given = std::any_of(sentence.misc.begin(), sentence.misc.end(),
                                 [](const std::string& misc) { return !misc_value(misc, "NE").empty(); });
  if (!given) return labels_of_classes(sentence);
  Labels out(sentence.words.size(), "O");
  bool open = false;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::string_view label = misc_value(sentence.misc[i], "NE");
    if (label.substr(0, 1) != "I") open = label == "B-NAME" || (!label.empty() && sentence.xpos[i] == kUnclassed);
    if (!label.empty()) out[i] = open ? std::string() : std::string(label);
  }
  return out;
}

bool tells_adjuncts(const GoldSentence& sentence) {
  return std::any_of(sentence.misc.begin(), sentence.misc.end(), [](const std::string& misc) {
    const std::string_view function = misc_value(misc, "Func").substr(0, 3);
    return function == "CCT" || function == "CCL";
  });
}

Labels adjunct_labels(const GoldSentence& sentence, bool told) {
  Labels out(sentence.words.size(), "O");
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::string_view function = misc_value(sentence.misc[i], "Func");
    const std::string_view kind = function.substr(0, function.find('.'));
    if (kind == "CCT") out[i] = "time";
    if (kind == "CCL") out[i] = "place";
    if (kind == "CAG") out[i] = "agent";
    if (kind == "CC" && !told) out[i].clear();
  }
  return out;
}

}  // namespace cotejo::train
