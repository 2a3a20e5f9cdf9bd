// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/nn/float_weights.h"

#include <cmath>
#include <cstring>

#include "language/model/model_file.h"

namespace cotejo::nn {
namespace {

constexpr std::string_view kMagic = "COTEJOW1";
constexpr std::size_t kLongestName = 64;
constexpr std::uint32_t kMostDims = 4;

/// False where the tensor's claims go beyond the bytes that are left.
bool read_tensor(ByteReader& in, FloatWeights::Tensor& tensor) {
  const auto count = in.number<std::uint32_t>();
  if (!in.ok() || count > kMostDims) return false;
  std::uint64_t values = 1;
  for (std::uint32_t i = 0; i < count; ++i) {
    tensor.dims.push_back(in.number<std::uint32_t>());
    values *= tensor.dims.back();
    if (values > in.rest().size() / sizeof(float)) return false;
  }
  const std::size_t size = values * sizeof(float);
  if (!in.ok() || size > in.rest().size()) return false;
  tensor.values.resize(values);
  if (size > 0) std::memcpy(tensor.values.data(), in.rest().data(), size);
  in = ByteReader(in.rest().substr(size));
  return true;
}

bool finite(const FloatWeights::Tensor& tensor) {
  for (const float value : tensor.values) {
    if (!std::isfinite(value)) return false;
  }
  return true;
}

}  // namespace

Result<FloatWeights> FloatWeights::parse(std::string_view bytes, const std::string& name) {
  const auto refused = [&](const std::string& what) { return Error{ErrorCode::malformed, what, name}; };
  if (bytes.substr(0, kMagic.size()) != kMagic) return refused("these are no weights of a network");
  FloatWeights weights;
  ByteReader in(bytes.substr(kMagic.size()));
  while (!in.rest().empty()) {
    const std::string tensor_name(in.string());
    if (!in.ok() || tensor_name.size() > kLongestName) return refused("a tensor's name is cut short or too long");
    Tensor tensor;
    if (!read_tensor(in, tensor)) return refused("the tensor " + tensor_name + " is cut short or has odd dims");
    if (!finite(tensor)) return refused("the tensor " + tensor_name + " has numbers that are none");
    if (!weights.tensors_.emplace(tensor_name, std::move(tensor)).second) {
      return refused("the tensor " + tensor_name + " comes twice");
    }
  }
  return weights;
}

const FloatWeights::Tensor* FloatWeights::find(std::string_view name) const {
  const auto at = tensors_.find(name);
  return at == tensors_.end() ? nullptr : &at->second;
}

std::string FloatWeights::bytes() const {
  ByteWriter out;
  for (const char c : kMagic) out.number(c);
  for (const auto& [name, tensor] : tensors_) {
    out.string(name);
    out.number(static_cast<std::uint32_t>(tensor.dims.size()));
    for (const std::uint32_t dim : tensor.dims) out.number(dim);
    for (const float value : tensor.values) out.number(value);
  }
  return out.take();
}

}  // namespace cotejo::nn
