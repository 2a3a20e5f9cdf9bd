# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Sentences as `cotejo-train prepare` writes them: numbers only, so that what a word's keys are is decided in one place.

A folder holds sentences.u32 (number of words), domains.u8, and for each word keys.u64 (KEYS of them, the kind in the
lowest byte) and tags.i32, heads.i32 (0 is the root), relations.i32, names.i32, adjuncts.i32, with -1 where nothing is
known; and what the numbers mean in tags.txt, relations.txt, names.txt, adjuncts.txt, domains.txt.
"""

import os

import numpy as np
import torch

KEYS = 11
FIRST_DOMAIN = 16  # rows below are the unknown keys of each kind
FIRST_ROW = 32
ANNOTATED_AS = {"cess": "ancora"}
LAYERS = ("tags", "heads", "relations", "names", "adjuncts")


class Examples:
    def __init__(self, folder):
        def load(name, kind):
            return np.fromfile(os.path.join(folder, name), dtype=kind)

        self.sizes = load("sentences.u32", "<u4").astype(np.int64)
        self.starts = np.concatenate([[0], np.cumsum(self.sizes)])
        self.domains = load("domains.u8", "u1").astype(np.int64)
        self.annotations = self.domains.copy()  # whose way of annotating a sentence follows
        self.keys = load("keys.u64", "<u8").reshape(-1, KEYS)
        self.gold = {name: load(name + ".i32", "<i4").astype(np.int64) for name in LAYERS}
        self.labels = {}
        for name in ("tags", "relations", "names", "adjuncts", "domains"):
            with open(os.path.join(folder, name + ".txt"), encoding="utf-8") as file:
                self.labels[name] = file.read().split("\n")[:-1]
        names = self.labels["domains"]
        for domain, annotation in ANNOTATED_AS.items():
            self.annotations[self.domains == names.index(domain)] = names.index(annotation)

    def __len__(self):
        return len(self.sizes)

    def domain_is(self, *names):
        """The sentences of these domains."""
        wanted = [self.labels["domains"].index(name) for name in names if name in self.labels["domains"]]
        return np.flatnonzero(np.isin(self.domains, wanted))


class Vocabulary:
    """Keys that have a row of their own, sorted; the row is FIRST_ROW + the place."""

    def __init__(self, keys):
        self.keys = keys

    @staticmethod
    def of(examples, sentences, least):
        words = np.concatenate([np.arange(examples.starts[s], examples.starts[s + 1]) for s in sentences])
        keys, counts = np.unique(examples.keys[words], return_counts=True)
        return Vocabulary(keys[counts >= least])

    def __len__(self):
        return FIRST_ROW + len(self.keys)

    def rows(self, keys):
        at = np.searchsorted(self.keys, keys)
        at[at == len(self.keys)] = 0
        return np.where(self.keys[at] == keys, FIRST_ROW + at, (keys & np.uint64(0xFF)).astype(np.int64))


def batches(sizes, sentences, words, random=None):
    """Lists of sentences of like length, at most so many words (padding included) in one."""
    noise = random.random(len(sentences)) * 3 if random is not None else np.zeros(len(sentences))
    order = sentences[np.argsort(sizes[sentences] + noise, kind="stable")]
    out, batch, longest = [], [], 0
    for s in order:
        longest = max(longest, sizes[s])
        if batch and (len(batch) + 1) * longest > words:
            out.append(batch)
            batch, longest = [], sizes[s]
        batch.append(s)
    out.append(batch)
    if random is not None:
        random.shuffle(out)
    return out


class Batch:
    """rows [T, B, K + 1], mask [T, B, 1], gold layers [B, T] with -100 where nothing is known."""

    def __init__(self, examples, rows, sentences, domain=None):
        sizes = examples.sizes[sentences]
        times = int(sizes.max())
        self.sentences = sentences
        self.sizes = sizes
        table = np.zeros((times, len(sentences), KEYS + 1), dtype=np.int64)
        mask = np.zeros((times, len(sentences), 1), dtype=np.float32)
        layers = {name: np.full((len(sentences), times), -100, dtype=np.int64) for name in LAYERS}
        for b, s in enumerate(sentences):
            begin, end = examples.starts[s], examples.starts[s + 1]
            table[: end - begin, b, :KEYS] = rows[begin:end]
            table[: end - begin, b, KEYS] = FIRST_DOMAIN + (examples.annotations[s] if domain is None else domain)
            mask[: end - begin, b] = 1
            for name in LAYERS:
                values = examples.gold[name][begin:end]
                layers[name][b, : end - begin] = np.where(values < 0, -100, values)
        self.rows = torch.from_numpy(table)
        self.mask = torch.from_numpy(mask)
        self.gold = {name: torch.from_numpy(values) for name, values in layers.items()}
