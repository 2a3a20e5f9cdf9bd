# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Trains one network on prepared sentences: train.py EXAMPLES OUT [options]; --help lists them.

The same examples, options and machine give the same weights. Where several networks' opinions of the sentences are
given (--soft), it learns from them as well as from the treebanks (distillation, Hinton et al. 2015).
"""

import argparse
import math
import os
import struct
import time

import numpy as np
import torch
import torch.nn.functional as F

from examples import FIRST_ROW, KEYS, Batch, Examples, Vocabulary, batches
from network import Network, load_scan
from opinions import Opinions
from scores import evaluate

WARM_UP = 200  # steps


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples")
    parser.add_argument("out")
    parser.add_argument("--scan", required=True, help="the library made of scan.c")
    parser.add_argument("--dev", help="examples to score on, never learned from")
    parser.add_argument("--without", default="", help="domains to leave out, comma-separated")
    parser.add_argument("--soft", help="opinions of teachers on the same examples (label.py)")
    parser.add_argument("--soft-weight", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--words", type=int, default=1500, help="words in a batch")
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--decay", type=float, default=0.01)
    parser.add_argument("--dropout", type=float, default=0.33)
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--tag-layer", type=int, default=0)
    parser.add_argument("--size", type=int, default=256)
    parser.add_argument("--embedding", type=int, default=128)
    parser.add_argument("--least", type=int, default=2, help="how often a key must stand to have a row")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--longest", type=int, default=120, help="words; longer sentences are not learned from")
    return parser.parse_args()


def forget(rows, mask_domain=0.1):
    """Some keys become unknown, most often the form, as rare words are in other texts; some sentences' domain."""
    gone = torch.rand(rows.shape) < 0.06
    gone[:, :, 0] |= torch.rand(rows.shape[:2]) < 0.12
    gone[:, :, KEYS] = False
    kinds = torch.arange(rows.shape[2])
    return torch.where(gone, kinds, rows)


def cross_entropy(logits, gold):
    return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), gold.reshape(-1), reduction="sum", ignore_index=-100)


def gold_loss(network, out, batch):
    tags, names, adjuncts, arcs, hr = out
    gold = batch.gold
    labels = network.labels(hr, gold["heads"].clamp(min=0))
    known = {name: max(1, int((values >= 0).sum())) for name, values in gold.items()}
    losses = ((tags, "tags", 1.0), (names, "names", 1.0), (adjuncts, "adjuncts", 0.5), (arcs, "heads", 1.0),
              (labels, "relations", 1.0))
    return sum(weight * cross_entropy(logits, gold[name]) / known[name] for logits, name, weight in losses)


def save(network, path):
    """All tensors in float32, as src/language/nn reads them."""
    with open(path, "wb") as file:
        file.write(b"COTEJOW1")
        tensors = {name: value.detach().float() for name, value in network.state_dict().items()}
        tensors["tag_layer"] = torch.tensor([float(network.tag_layer)])
        for name, value in tensors.items():
            file.write(struct.pack("<I", len(name)) + name.encode())
            file.write(struct.pack("<I", value.dim()) + struct.pack(f"<{value.dim()}I", *value.shape))
            file.write(value.contiguous().numpy().astype("<f4").tobytes())


def main():
    a = options()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    random = np.random.default_rng(a.seed)
    load_scan(os.path.abspath(a.scan))
    examples = Examples(a.examples)
    unwanted = set(examples.domain_is(*filter(None, a.without.split(","))).tolist())
    chosen = np.array([s for s in range(len(examples)) if s not in unwanted and 1 < examples.sizes[s] <= a.longest])
    vocabulary = Vocabulary.of(examples, chosen, a.least)
    rows = vocabulary.rows(examples.keys)
    opinions = Opinions.load(a.soft) if a.soft else None
    labels = examples.labels
    shape = dict(embedding=a.embedding, size=a.size, layers=a.layers, tag_layer=a.tag_layer, p=a.dropout)
    network = Network(len(vocabulary), len(labels["tags"]), len(labels["relations"]), len(labels["names"]),
                      len(labels["adjuncts"]), **shape)
    dev = Examples(a.dev) if a.dev else None
    dev_rows = vocabulary.rows(dev.keys) if dev else None
    decayed = [p for n, p in network.named_parameters() if p.dim() > 1 and n != "emb.weight"]
    others = [p for n, p in network.named_parameters() if p.dim() < 2 or n == "emb.weight"]
    optimizer = torch.optim.AdamW([{"params": decayed, "weight_decay": a.decay}, {"params": others, "weight_decay": 0.0}],
                                  lr=a.rate, betas=(0.9, 0.98))
    steps = len(batches(examples.sizes, chosen, a.words)) * a.epochs
    print(f"{len(chosen)} sentences, {examples.sizes[chosen].sum()} words, {len(vocabulary)} rows, {steps} steps", flush=True)
    step, began = 0, time.time()
    for epoch in range(a.epochs):
        network.train()
        for sentences in batches(examples.sizes, chosen, a.words, random):
            step += 1
            rate = a.rate * min(1, step / WARM_UP) * (0.5 + 0.5 * math.cos(math.pi * min(1, step / steps)))
            for group in optimizer.param_groups:
                group["lr"] = rate
            batch = Batch(examples, rows, sentences)
            out = network(forget(batch.rows), batch.mask)
            loss = gold_loss(network, out, batch)
            if opinions is not None:
                loss = loss + a.soft_weight * opinions.loss(network, out, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
        print(f"epoch {epoch + 1} of {a.epochs}, {time.time() - began:.0f} s", flush=True)
        if dev is not None and (epoch % 4 == 3 or epoch + 1 == a.epochs):
            print(f"  {evaluate(network, dev, dev_rows)}", flush=True)
    save(network, a.out + ".weights")
    vocabulary.keys.astype("<u8").tofile(a.out + ".keys")
    torch.save({"state": network.state_dict(), "shape": shape}, a.out + ".pt")


if __name__ == "__main__":
    main()
