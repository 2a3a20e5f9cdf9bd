# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Writes what several trained networks think of prepared sentences, averaged: label.py EXAMPLES OUT.npz TEACHER..."""

import argparse
import os

import numpy as np
import torch

from examples import Batch, Examples, Vocabulary, batches
from network import Network, load_scan
from opinions import BEST, Opinions

HEADS_APART = 512  # words; longer sentences are not asked about


def load(path, examples):
    stored = torch.load(path + ".pt", weights_only=True)
    vocabulary = Vocabulary(np.fromfile(path + ".keys", dtype="<u8"))
    labels = examples.labels
    network = Network(len(vocabulary), len(labels["tags"]), len(labels["relations"]), len(labels["names"]),
                      len(labels["adjuncts"]), **stored["shape"])
    network.load_state_dict(stored["state"])
    network.eval()
    return network, vocabulary.rows(examples.keys)


@torch.no_grad()
def opinion(teachers, examples, sentences, domain):
    """Probabilities [B, T, n] of each layer, averaged; relations are those to the head that all together like best."""
    totals = [0, 0, 0, 0]
    roots = []
    for network, rows in teachers:
        batch = Batch(examples, rows, sentences, domain)
        tags, names, adjuncts, arcs, hr = network(batch.rows, batch.mask)
        roots.append((network, hr))
        for i, logits in enumerate((tags, names, adjuncts, arcs)):
            totals[i] = totals[i] + torch.softmax(logits, -1) / len(teachers)
    heads = totals[3].argmax(-1)
    relations = sum(torch.softmax(network.labels(hr, heads), -1) / len(teachers) for network, hr in roots)
    return dict(tags=totals[0], names=totals[1], adjuncts=totals[2], heads=totals[3], relations=relations)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples")
    parser.add_argument("out")
    parser.add_argument("teachers", nargs="+")
    parser.add_argument("--scan", required=True, help="the library made of scan.c")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--words", type=int, default=4000)
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    load_scan(os.path.abspath(a.scan))
    examples = Examples(a.examples)
    teachers = [load(path, examples) for path in a.teachers]
    words = int(examples.sizes.sum())
    ids = {n: np.zeros((words, BEST), dtype=np.int16) for n in Opinions.LAYERS}
    shares = {n: np.zeros((words, BEST), dtype=np.float16) for n in Opinions.LAYERS}
    chosen = np.flatnonzero((examples.sizes > 1) & (examples.sizes <= HEADS_APART))
    # Raw text is asked about as AnCora would annotate it, treebanks as they are themselves.
    raw = set(examples.domain_is("raw").tolist())
    groups = [np.array([s for s in chosen if (s in raw) == is_raw], dtype=np.int64) for is_raw in (False, True)]
    for group, domain in zip(groups, (None, 0)):
        for sentences in batches(examples.sizes, group, a.words) if len(group) else []:
            for name, probabilities in opinion(teachers, examples, np.array(sentences), domain).items():
                best = torch.topk(probabilities, min(BEST, probabilities.shape[-1]), -1)
                for b, s in enumerate(sentences):
                    begin, end = examples.starts[s], examples.starts[s + 1]
                    width = best.values.shape[-1]
                    ids[name][begin:end, :width] = best.indices[b, : end - begin].numpy()
                    shares[name][begin:end, :width] = best.values[b, : end - begin].numpy()
    Opinions(examples.starts, ids, shares).save(a.out)


if __name__ == "__main__":
    main()
