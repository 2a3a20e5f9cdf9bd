// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>

#include "base/result.h"
#include "language/model/model_file.h"

namespace cotejo::train {

/// Adds a trained network (`weights`.weights, `weights`.keys) and the labels of the folder it was prepared in.
Outcome add_network(const std::filesystem::path& weights, const std::filesystem::path& prepared, ModelWriter& writer);

/// Analyses the sentences of a file with what the writer holds, and adds what came out.
Outcome add_samples(const std::filesystem::path& file, ModelWriter& writer);

Outcome write_file(const std::filesystem::path& path, const std::string& bytes);

}  // namespace cotejo::train
