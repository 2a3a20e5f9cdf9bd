// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.h"
#include "language/model/model_file.h"
#include "language/nn/float_weights.h"

namespace cotejo::nn {

/// Rounds a trained network's weights to bytes and adds them to a model as the section that Network::read views. Each
/// row of a matrix, and each embedding, gets a scale of its own: its largest number is 127.
///
/// Tensors: emb.weight [rows, E]; ln.weight, ln.bias [E]; conv.weight [D, 3E], conv.bias; layers.N.ln.weight, .bias,
/// layers.N.w.weight [3D, D], layers.N.w.bias (N from 0 on; z, f, o one after another); lnt.*, lnf.* [D]; ad.*, ah.*
/// [A, D]; U [A+1, A]; root [D]; ld.*, lh.* [2R, D]; lo.* [relations, 2R]; tag_layer, one number. Any other pair
/// X.weight [n, D], X.bias [n] is a classifier named X; it reads the tag layer if it is called "tag" or X.from_tags is
/// a number other than 0, and the last layer otherwise.
///
/// Fails with malformed where a tensor is missing, of the wrong shape, or has numbers beyond 10^4; the message names
/// it.
Outcome pack(const FloatWeights& weights, ModelWriter& writer);

}  // namespace cotejo::nn
