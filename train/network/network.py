# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""The network that tags, parses and finds names, for training; src/language/nn runs it.

Embeddings of a word's keys are summed, a window of three words is joined, and bidirectional gated recurrences (QRNN,
Bradbury et al. 2017; SRU, Lei et al. 2018) with residuals follow. Heads: joint tags, names, adjuncts (linear) and a
biaffine parser (Dozat and Manning 2017). All tensors of words are [time, sentence, lane].
"""

import ctypes
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

_scan = None


def load_scan(library):
    """Loads the compiled scan.c; once, before the first network is run."""
    global _scan
    _scan = ctypes.CDLL(library)


def _pointer(tensor):
    return ctypes.c_void_p(tensor.data_ptr())


class Scan(torch.autograd.Function):
    @staticmethod
    def forward(ctx, z, f):
        z, f = z.contiguous(), f.contiguous()
        c = torch.empty_like(z)
        _scan.scan_forward(_pointer(z), _pointer(f), _pointer(c), *map(ctypes.c_long, z.shape))
        ctx.save_for_backward(z, f, c)
        return c

    @staticmethod
    def backward(ctx, dc):
        z, f, c = ctx.saved_tensors
        dc = dc.contiguous().clone()
        dz, df = torch.empty_like(z), torch.empty_like(f)
        _scan.scan_backward(*map(_pointer, (z, f, c, dc, dz, df)), *map(ctypes.c_long, z.shape))
        return dz, df


def drop(x, p, training):
    """Dropout with one mask for all words of a sentence."""
    if not training or p == 0:
        return x
    return x * torch.empty(1, *x.shape[1:]).bernoulli_(1 - p).div_(1 - p)


def fast(linear, x):
    """A linear layer in bfloat16, its result in float."""
    with torch.autocast("cpu", torch.bfloat16):
        return linear(x).float()


class Layer(nn.Module):
    def __init__(self, size, p):
        super().__init__()
        self.ln = nn.LayerNorm(size)
        self.w = nn.Linear(size, 3 * size)
        self.p = p
        with torch.no_grad():
            self.w.bias[size : 2 * size].fill_(1.0)

    def forward(self, x, mask):
        z, f, o = fast(self.w, drop(self.ln(x), self.p, self.training)).chunk(3, -1)
        f = torch.sigmoid(f) * mask + (1 - mask)  # beyond the sentence nothing is taken in
        return x + torch.sigmoid(o) * torch.tanh(Scan.apply(z, f))


class Network(nn.Module):
    def __init__(self, rows, tags, relations, names, adjuncts, embedding=128, size=256, layers=3, arc=96, label=128,
                 tag_layer=0, p=0.33):
        """`tag_layer`: after how many layers words are tagged; 0 for all."""
        super().__init__()
        self.p = p
        self.tag_layer = tag_layer or layers
        self.emb = nn.EmbeddingBag(rows, embedding, mode="sum")
        nn.init.normal_(self.emb.weight, std=0.4 / math.sqrt(6))
        self.ln = nn.LayerNorm(embedding)
        self.conv = nn.Linear(3 * embedding, size)
        self.layers = nn.ModuleList(Layer(size, p) for _ in range(layers))
        self.lnt = nn.LayerNorm(size)
        self.lnf = nn.LayerNorm(size)
        self.tag = nn.Linear(size, tags)
        self.ne = nn.Linear(size, names)
        self.adj = nn.Linear(size, adjuncts)
        self.ad = nn.Linear(size, arc)
        self.ah = nn.Linear(size, arc)
        self.U = nn.Parameter(torch.randn(arc + 1, arc) * 0.05)
        self.ld = nn.Linear(size, label)
        self.lh = nn.Linear(size, label)
        self.lo = nn.Linear(label, relations)
        self.root = nn.Parameter(torch.zeros(size))

    def encode(self, rows, mask):
        """rows [T, B, K] of int64, mask [T, B, 1] of 0 and 1 -> what the heads read, [T, B, size] twice."""
        times, sentences, kinds = rows.shape
        x = self.emb(rows.reshape(-1, kinds)).view(times, sentences, -1)
        x = drop(self.ln(x), self.p, self.training) * mask
        beyond = x.new_zeros(1, *x.shape[1:])
        h = torch.relu(fast(self.conv, torch.cat([torch.cat([beyond, x[:-1]]), x, torch.cat([x[1:], beyond])], -1)))
        tagged = None
        for number, layer in enumerate(self.layers, 1):
            h = layer(h, mask)
            if number == self.tag_layer:
                tagged = h
        return drop(self.lnt(tagged), self.p, self.training), drop(self.lnf(h), self.p, self.training)

    def forward(self, rows, mask):
        """Logits of tags, names and adjuncts [B, T, n], of heads [B, T, T + 1] (0 is the root), and the words with the
        root before them [T + 1, B, size] for `labels`."""
        tagged, h = self.encode(rows, mask)
        hr = torch.cat([self.root.expand(1, h.shape[1], -1), h])
        ad = drop(F.leaky_relu(fast(self.ad, h), 0.1), self.p, self.training)
        ah = drop(F.leaky_relu(fast(self.ah, hr), 0.1), self.p, self.training)
        ad = torch.cat([ad, torch.ones_like(ad[..., :1])], -1).transpose(0, 1)
        arcs = torch.matmul(ad @ self.U, ah.permute(1, 2, 0))
        there = torch.cat([torch.ones_like(mask[:1]), mask]).squeeze(-1).t()
        arcs = arcs.masked_fill(there[:, None, :] == 0, -1e4)
        itself = torch.eye(h.shape[0], dtype=torch.bool)
        arcs = torch.cat([arcs[:, :, :1], arcs[:, :, 1:].masked_fill(itself, -1e4)], -1)
        logits = (fast(head, x).transpose(0, 1) for head, x in ((self.tag, tagged), (self.ne, h), (self.adj, h)))
        return (*logits, arcs, hr)

    def labels(self, hr, heads):
        """Logits of relations [B, T, n] for heads [B, T] in 0..T."""
        below = fast(self.ld, hr[1:]).transpose(0, 1)
        above = fast(self.lh, hr).transpose(0, 1)
        above = torch.gather(above, 1, heads[..., None].expand(-1, -1, above.shape[-1]))
        return self.lo(F.dropout(F.leaky_relu(below + above, 0.1), self.p, self.training))
