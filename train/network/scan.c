// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// The recurrence of the network's layers for training: c_t = f_t c_{t-1} + (1 - f_t) z_t over [time][sentence][lane], the
// first half of the lanes from left to right, the second from right to left. A loop over time in PyTorch costs ten times
// as much. Each sentence is one thread's, so that the sums do not hang on the number of threads.
#include <stddef.h>

void scan_forward(const float* z, const float* f, float* c, long times, long sentences, long lanes) {
  const long half = lanes / 2;
  const long step = sentences * lanes;
#pragma omp parallel for schedule(static)
  for (long s = 0; s < sentences; s++) {
    for (long t = 0; t < times; t++) {
      const size_t at = (size_t)t * step + s * lanes;
      for (long d = 0; d < half; d++) {
        const float before = t > 0 ? c[at + d - step] : 0.0f;
        c[at + d] = f[at + d] * before + (1.0f - f[at + d]) * z[at + d];
      }
    }
    for (long t = times - 1; t >= 0; t--) {
      const size_t at = (size_t)t * step + s * lanes;
      for (long d = half; d < lanes; d++) {
        const float before = t + 1 < times ? c[at + d + step] : 0.0f;
        c[at + d] = f[at + d] * before + (1.0f - f[at + d]) * z[at + d];
      }
    }
  }
}

// `dc` comes with the gradient of each c and leaves with that of all that follows from it.
void scan_backward(const float* z, const float* f, const float* c, float* dc, float* dz, float* df, long times,
                   long sentences, long lanes) {
  const long half = lanes / 2;
  const long step = sentences * lanes;
#pragma omp parallel for schedule(static)
  for (long s = 0; s < sentences; s++) {
    for (long t = times - 1; t >= 0; t--) {
      const size_t at = (size_t)t * step + s * lanes;
      for (long d = 0; d < half; d++) {
        const float before = t > 0 ? c[at + d - step] : 0.0f;
        dz[at + d] = dc[at + d] * (1.0f - f[at + d]);
        df[at + d] = dc[at + d] * (before - z[at + d]);
        if (t > 0) dc[at + d - step] += dc[at + d] * f[at + d];
      }
    }
    for (long t = 0; t < times; t++) {
      const size_t at = (size_t)t * step + s * lanes;
      for (long d = half; d < lanes; d++) {
        const float before = t + 1 < times ? c[at + d + step] : 0.0f;
        dz[at + d] = dc[at + d] * (1.0f - f[at + d]);
        df[at + d] = dc[at + d] * (before - z[at + d]);
        if (t + 1 < times) dc[at + d + step] += dc[at + d] * f[at + d];
      }
    }
  }
}
