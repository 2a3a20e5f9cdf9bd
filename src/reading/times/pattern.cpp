// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/pattern.h"

#include <fmt/format.h>

namespace cotejo::times {

std::int32_t CaptureNames::index(const std::string& name) {
  return names_.emplace(name, static_cast<std::int32_t>(names_.size())).first->second;
}

std::int32_t CaptureNames::find(const std::string& name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? -1 : found->second;
}

namespace {

constexpr int kDeepest = 40;  // brackets and macros inside one another

class Compiler {
 public:
  Compiler(const Macros& macros, Lexicon& lexicon, CaptureNames& names)
      : macros_(macros), lexicon_(lexicon), names_(names) {}

  Result<Program> run(std::string_view pattern) {
    const bool braced = pattern.find('{') != std::string_view::npos;
    if (!braced) add(Step::Kind::open);
    alternatives(pattern, "", 0);
    if (!braced) add(Step::Kind::close);
    add(Step::Kind::accept);
    if (!wrong_.empty()) return Error{ErrorCode::malformed, wrong_};
    return std::move(program_);
  }

 private:
  static std::string_view next(std::string_view& rest) {
    const auto begin = rest.find_first_not_of(' ');
    if (begin == std::string_view::npos) return rest = {}, std::string_view();
    rest.remove_prefix(begin);
    const auto end = std::min(rest.find(' '), rest.size());
    const std::string_view element = rest.substr(0, end);
    rest.remove_prefix(end);
    return element;
  }

  std::uint32_t add(Step::Kind kind) {
    program_.push_back({kind});
    return static_cast<std::uint32_t>(program_.size() - 1);
  }
  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(program_.size()); }

  /// a | b | c up to the closing bracket (or the end): split -> a, jump end, split -> b ...
  void alternatives(std::string_view& rest, std::string_view suffix, int depth) {
    std::vector<std::uint32_t> jumps;
    while (wrong_.empty()) {
      const std::uint32_t split = add(Step::Kind::split);
      program_[split].first = here();
      const std::string_view stopped = sequence(rest, suffix, depth);
      if (stopped != "|") {
        program_[split].second = program_[split].first;  // the last one has no other way
        break;
      }
      jumps.push_back(add(Step::Kind::jump));
      program_[split].second = here();
    }
    for (const std::uint32_t jump : jumps) program_[jump].first = here();
  }

  /// Elements up to "|", a closing bracket or the end; says which.
  std::string_view sequence(std::string_view& rest, std::string_view suffix, int depth) {
    if (depth > kDeepest) wrong_ = "brackets or macros are too deep (does a macro use itself?)";
    while (wrong_.empty()) {
      const std::string_view element = next(rest);
      if (element.empty() || element == "|" || element == ")" || element == "]") return element;
      if (element == "(") {
        alternatives(rest, suffix, depth + 1);
      } else if (element == "[") {
        const std::uint32_t split = add(Step::Kind::split);
        program_[split].first = here();
        alternatives(rest, suffix, depth + 1);
        program_[split].second = here();
      } else if (element == "{") {
        add(Step::Kind::open);
      } else if (element == "}") {
        add(Step::Kind::close);
      } else if (element.front() == '@') {
        macro(element, suffix, depth);
      } else {
        token(element, suffix);
      }
    }
    return {};
  }

  void macro(std::string_view element, std::string_view suffix, int depth) {
    const auto quote = element.find('\'');
    const auto found = macros_.find(element.substr(0, quote));
    if (found == macros_.end()) {
      wrong_ = fmt::format("there is no macro {} above", element);
      return;
    }
    const std::string joined =
        std::string(suffix) + std::string(quote == std::string_view::npos ? "" : element.substr(quote + 1));
    std::string_view body = found->second;
    alternatives(body, joined, depth + 1);
  }

  void token(std::string_view element, std::string_view suffix) {
    const auto equals = element.find('=');
    const Result<Atom> atom = lexicon_.atom(element.substr(0, equals));
    if (!atom) {
      wrong_ = atom.error().message;
      return;
    }
    Step& step = program_[add(Step::Kind::token)];
    step.atom = *atom;
    if (equals != std::string_view::npos) {
      step.capture = names_.index(std::string(element.substr(equals + 1)) + std::string(suffix));
    }
  }

  const Macros& macros_;
  Lexicon& lexicon_;
  CaptureNames& names_;
  Program program_;
  std::string wrong_;
};

}  // namespace

Result<Program> compile(std::string_view pattern, const Macros& macros, Lexicon& lexicon, CaptureNames& names) {
  return Compiler(macros, lexicon, names).run(pattern);
}

}  // namespace cotejo::times
