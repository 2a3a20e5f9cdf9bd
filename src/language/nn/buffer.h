// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>

namespace cotejo::nn {

/// Scratch memory at a cache line's start that only grows; what was in it is lost when it does.
template <class T>
class Buffer {
  static_assert(std::is_trivial_v<T>);

 public:
  T* need(std::size_t count) {
    if (count > size_) {
      const std::size_t size = count + count / 2;
      data_.reset();
      data_.reset(static_cast<T*>(::operator new(size * sizeof(T), kAlign)));
      size_ = size;
    }
    return data_.get();
  }
  [[nodiscard]] T* data() const { return data_.get(); }

 private:
  static constexpr std::align_val_t kAlign{64};
  struct Free {
    void operator()(T* at) const { ::operator delete(at, kAlign); }
  };
  std::unique_ptr<T, Free> data_;
  std::size_t size_ = 0;
};

}  // namespace cotejo::nn
