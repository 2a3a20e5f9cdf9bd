// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <thread>
#include <utility>

namespace cotejo {

/// `work` on every Item that `next` gives, up to its first nothing, on `threads` threads (0: one a core); each result
/// is handed to `use` in order, as soon as it and all before it are done. Two items a thread are under way at most.
/// `next` and `use` run on one thread at a time each.
template <class Item, class T, class Next, class Work, class Use>
void in_order(const Next& next, unsigned threads, const Work& work, const Use& use) {
  namespace tbb = oneapi::tbb;
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  const auto item = [&](tbb::flow_control& flow) {
    std::optional<Item> found = next();
    if (found) return std::move(*found);
    flow.stop();
    return Item();
  };
  tbb::parallel_pipeline(std::size_t{2} * threads,
                         tbb::make_filter<void, Item>(tbb::filter_mode::serial_in_order, item) &
                             tbb::make_filter<Item, T>(tbb::filter_mode::parallel, work) &
                             tbb::make_filter<T, void>(tbb::filter_mode::serial_in_order, use));
}

}  // namespace cotejo
