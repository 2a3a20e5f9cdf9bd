// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/entities/name_parts.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace cotejo::entities {

namespace {

constexpr std::size_t kLongestAcronym = 16;

constexpr std::array<std::string_view, 26> kParticles = {"de",  "del", "la", "las", "los", "el",  "y",   "e",   "i",
                                                         "of",  "the", "do", "da",  "dos", "das", "von", "van", "der",
                                                         "den", "di",  "du", "al",  "bin", "ibn", "en",  "para"};

bool is_particle(std::string_view part) {
  return std::find(kParticles.begin(), kParticles.end(), part) != kParticles.end();
}

/// What one group of letters sounds like; the longest groups first. Groups that depend on their place are in code.
struct Sound {
  std::string_view letters;
  std::string_view sound;
};
constexpr std::array<Sound, 22> kSounds = {
    {{"dzh", "j"}, {"sch", "s"}, {"tch", "ch"}, {"gue", "ge"}, {"gui", "gi"}, {"que", "ke"}, {"qui", "ki"}, {"zh", "j"},
     {"kh", "j"},  {"sh", "s"},  {"ch", "ch"},  {"ph", "f"},   {"th", "t"},   {"ck", "k"},   {"ou", "u"},   {"oo", "u"},
     {"ce", "se"}, {"ci", "si"}, {"tz", "ts"},  {"w", "v"},    {"x", "ks"},   {"q", "k"}}};

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

}  // namespace

NameParts name_parts(std::string_view name) {
  NameParts parts;
  std::string part;
  const auto close = [&] {
    if (!part.empty() && !is_particle(part)) parts.push_back(part);
    part.clear();
  };
  for (const char c : fold(name)) {
    const bool inside = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    if (inside) {
      part += c;
    } else if (c != '.') {
      close();
    }
  }
  close();
  return parts;
}

std::string sound_key(std::string_view part) {
  std::string key;
  std::size_t at = 0;
  if (part.size() > 2 && part[0] == 'y' && is_vowel(part[1])) {
    key = "j";
    at = 1;
  }
  while (at < part.size()) {
    const std::string_view rest = part.substr(at);
    const auto group = std::find_if(kSounds.begin(), kSounds.end(),
                                    [&](const Sound& s) { return rest.substr(0, s.letters.size()) == s.letters; });
    std::string sound;
    if (group != kSounds.end()) {
      sound = group->sound;
      at += group->letters.size();
    } else {
      const char c = rest.front();
      sound = std::string(1, c == 'y' ? 'i' : c == 'c' ? 'k' : c == 'z' ? 's' : c);
      if (c == 'h') sound.clear();
      ++at;
    }
    for (const char c : sound) {
      if (key.empty() || key.back() != c) key += c;
    }
  }
  return key.empty() ? std::string(part) : key;
}

NameParts sound_keys(const NameParts& parts) {
  NameParts keys;
  keys.reserve(parts.size());
  for (const std::string& part : parts) keys.push_back(sound_key(part));
  return keys;
}

std::string joined_key(const NameParts& parts) {
  std::string key;
  for (const std::string& part : parts) key += part;
  return key;
}

bool shortens(const NameParts& shorter, const NameParts& longer) {
  if (shorter.empty() || shorter.size() > longer.size()) return false;
  std::size_t at = 0;
  for (const std::string& part : shorter) {
    const auto same = [&](const std::string& other) {
      return other == part || (part.size() == 1 && shorter.size() > 1 && other.front() == part.front());
    };
    while (at < longer.size() && !same(longer[at])) ++at;
    if (at++ == longer.size()) return false;
  }
  return true;
}

std::string initials_of(const NameParts& parts) {
  std::string initials;
  for (const std::string& part : parts) initials += part.front();
  return initials;
}

bool is_acronym(std::string_view name) {
  std::size_t capitals = 0;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      ++capitals;
    } else if (c != '.' && c != ' ' && !(c >= '0' && c <= '9') && c != '-') {
      return false;
    }
  }
  return capitals >= 2 && capitals <= 8;
}

bool spells(std::string_view acronym, const NameParts& name) {
  if (acronym.size() > kLongestAcronym) return false;
  const std::string letters = fold(acronym);
  std::size_t word = 0;
  std::size_t in_word = 0;
  bool first = true;
  for (const char c : letters) {
    if (c < 'a' || c > 'z') continue;
    // The letter stands at the start of one of the next words, or next in the same word ("Ccoo", "Inegi").
    std::size_t w = word;
    while (w < name.size() && name[w].front() != c) ++w;
    if (w < name.size() && (!first || w == 0)) {
      word = w + 1;
      in_word = 1;
    } else if (!first && word > 0 && in_word < name[word - 1].size() &&
               name[word - 1].find(c, in_word) != std::string::npos) {
      in_word = name[word - 1].find(c, in_word) + 1;
    } else {
      return false;
    }
    first = false;
  }
  return !first && 2 * word > name.size();
}

}  // namespace cotejo::entities
