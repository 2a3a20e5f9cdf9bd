# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""What several trained networks (teachers) think of sentences, averaged: the likeliest tags, heads, relations and names
with their probabilities, for a smaller network to learn from."""

import numpy as np
import torch
import torch.nn.functional as F

BEST = 4  # alternatives kept of each layer


class Opinions:
    """Of each word BEST ids and probabilities (float16, summing to at most 1) a layer; `starts` tells where sentences begin."""

    LAYERS = ("tags", "heads", "relations", "names", "adjuncts")

    def __init__(self, starts, ids, shares):
        self.starts, self.ids, self.shares = starts, ids, shares

    @staticmethod
    def load(path):
        with np.load(path) as file:
            return Opinions(file["starts"], {n: file["ids_" + n] for n in Opinions.LAYERS},
                            {n: file["shares_" + n] for n in Opinions.LAYERS})

    def save(self, path):
        with open(path, "wb") as file:
            np.savez(file, starts=self.starts, **{"ids_" + n: v for n, v in self.ids.items()},
                     **{"shares_" + n: v for n, v in self.shares.items()})

    def loss(self, network, out, batch):
        """Cross-entropy to the teachers' shares; relations are asked for the teachers' heads."""
        tags, names, adjuncts, arcs, hr = out
        sentences, times = batch.gold["heads"].shape
        ids = {n: np.zeros((sentences, times, BEST), dtype=np.int64) for n in self.LAYERS}
        shares = {n: np.zeros((sentences, times, BEST), dtype=np.float32) for n in self.LAYERS}
        for b, s in enumerate(batch.sentences):
            begin, end = self.starts[s], self.starts[s + 1]
            for n in self.LAYERS:
                ids[n][b, : end - begin] = self.ids[n][begin:end]
                shares[n][b, : end - begin] = self.shares[n][begin:end]
        words = max(1, int(batch.sizes.sum()))
        heads = torch.from_numpy(ids["heads"][..., 0])
        logits = {"tags": tags, "heads": arcs, "relations": network.labels(hr, heads), "names": names, "adjuncts": adjuncts}
        total = 0
        for n in self.LAYERS:
            log = F.log_softmax(logits[n], -1)
            picked = torch.gather(log, -1, torch.from_numpy(ids[n]))
            total = total - (picked * torch.from_numpy(shares[n])).sum() / words
        return total
