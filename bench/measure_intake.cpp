// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// cotejo-bench-intake ROUNDS FILE...: reads pages from memory ROUNDS times on one thread, as far as articles go (no
// language, no reading), and prints pages and megabytes a second of processor time in the best
// round, and how many articles were found.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "intake/intake.h"

namespace {

/// Of the processor's time, so that other programs on the machine do not count.
double seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

}  // namespace

int main(int count, char** arguments) {
  using namespace cotejo;
  const int rounds = count > 2 ? std::atoi(arguments[1]) : 0;
  if (rounds < 1) return fmt::print(stderr, "usage: cotejo-bench-intake ROUNDS FILE...\n"), 2;
  const auto paths = find_paths();
  if (!paths) return fmt::print(stderr, "{}\n", paths.error().text()), 1;
  const auto intake = Intake::load(*paths);
  if (!intake) return fmt::print(stderr, "{}\n", intake.error().text()), 1;
  std::vector<std::string> pages;
  std::size_t bytes = 0;
  for (int i = 2; i < count; ++i) {
    auto page = read_file(arguments[i]);
    if (!page) return fmt::print(stderr, "{}\n", page.error().text()), 1;
    bytes += page->size();
    pages.push_back(std::move(*page));
  }
  IntakeOptions options;
  options.any_language = true;
  double best = 1e9;
  std::size_t articles = 0;
  for (int round = 0; round < rounds; ++round) {
    articles = 0;
    const double begin = seconds();
    for (const std::string& page : pages) {
      for (const IntakeItem& item : intake->read(page, "page.html", options)) articles += item ? 1 : 0;
    }
    best = std::min(best, seconds() - begin);
  }
  fmt::print("pages_per_second {:.1f}\nmegabytes_per_second {:.1f}\npages {}\narticles {}\n",
             static_cast<double>(pages.size()) / best, static_cast<double>(bytes) / 1e6 / best, pages.size(), articles);
  return 0;
}
