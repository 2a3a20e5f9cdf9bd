// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <cpuid.h>

#include <array>

#include "language/nn/kernels/kernels.h"

namespace cotejo::nn {

extern const Kernels kSse2;
extern const Kernels kAvx2;
extern const Kernels kAvxVnni;
extern const Kernels kAvx512Vnni;

namespace {

/// Not every compiler's __builtin_cpu_supports knows its name.
bool has_avx_vnni() {
  unsigned a = 0;
  unsigned b = 0;
  unsigned c = 0;
  unsigned d = 0;
  return __get_cpuid_count(7, 1, &a, &b, &c, &d) != 0 && (a & (1U << 4U)) != 0;
}

struct Found {
  std::array<const Kernels*, 4> kernels{};
  std::size_t count = 0;
};

Found find_kernels() {
  Found found;
  const auto add = [&](const Kernels& kernels) { found.kernels[found.count++] = &kernels; };
  __builtin_cpu_init();
  add(kSse2);
  if (!__builtin_cpu_supports("avx2")) return found;
  add(kAvx2);
  if (has_avx_vnni()) add(kAvxVnni);
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vnni")) {
    add(kAvx512Vnni);
  }
  return found;
}

const Found& found_here() {
  static const Found kFound = find_kernels();
  return kFound;
}

}  // namespace

KernelList kernels_here() {
  return {found_here().kernels.data(), found_here().count};
}

const Kernels& best_kernels() {
  return *found_here().kernels[found_here().count - 1];
}

}  // namespace cotejo::nn
