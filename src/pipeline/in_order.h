// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <algorithm>
#include <cstddef>
#include <thread>

namespace cotejo {

/// `work(0)` ... `work(count - 1)` on `threads` threads (0: one a core), each result handed to `use` in order, as soon
/// as it and all before it are done; two results a thread are kept at most. `use` runs on one thread at a time.
template <class T, class Work, class Use>
void in_order(std::size_t count, unsigned threads, const Work& work, const Use& use) {
  namespace tbb = oneapi::tbb;
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  std::size_t next = 0;
  const auto number = [&](tbb::flow_control& flow) {
    if (next == count) flow.stop();
    return next++;
  };
  tbb::parallel_pipeline(std::size_t{2} * threads,
                         tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, number) &
                             tbb::make_filter<std::size_t, T>(tbb::filter_mode::parallel, work) &
                             tbb::make_filter<T, void>(tbb::filter_mode::serial_in_order, use));
}

}  // namespace cotejo
