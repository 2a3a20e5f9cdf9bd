# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""How a network does on examples whose words are given: a quick look while training, not the published measure."""

import numpy as np
import torch

from examples import Batch, batches


def spans(tags):
    """(begin, end, type) of names tagged B-X, I-X."""
    out, begin, kind = [], None, None
    for i, tag in enumerate(list(tags) + ["O"]):
        if begin is not None and (tag[0] != "I" or tag[2:] != kind):
            out.append((begin, i, kind))
            begin = None
        if tag[0] == "B" or (tag[0] == "I" and begin is None):
            begin, kind = i, tag[2:]
    return set(out)


@torch.no_grad()
def evaluate(network, examples, rows, domain=0):
    network.eval()
    tag_names, name_names = examples.labels["tags"], examples.labels["names"]
    upos_of = np.array([hash(t.split(" ")[0]) for t in tag_names])
    hit = dict(words=0, upos=0, tags=0, uas=0, las=0)
    names = dict(found=0, gold=0, right=0)
    for sentences in batches(examples.sizes, np.arange(len(examples)), 6000):
        batch = Batch(examples, rows, sentences, domain)
        tags, ne, _, arcs, hr = network(batch.rows, batch.mask)
        heads = arcs.argmax(-1)
        relations = network.labels(hr, heads).argmax(-1)
        gold = batch.gold
        there = gold["heads"] >= 0
        hit["words"] += int(there.sum())
        found_tags = tags.argmax(-1)
        right = (found_tags == gold["tags"]) & there
        hit["tags"] += int(right.sum())
        known = gold["tags"].clamp(min=0).numpy()
        hit["upos"] += int(((upos_of[found_tags.numpy()] == upos_of[known]) & there.numpy() & (gold["tags"] >= 0).numpy()).sum())
        attached = (heads == gold["heads"]) & there
        hit["uas"] += int(attached.sum())
        hit["las"] += int((attached & (relations == gold["relations"])).sum())
        found_names = ne.argmax(-1).numpy()
        for b, size in enumerate(batch.sizes):
            row = gold["names"][b, :size].numpy()
            if (row < 0).any():
                continue
            g = spans([name_names[i] for i in row])
            f = spans([name_names[i] for i in found_names[b, :size]])
            names["gold"] += len(g)
            names["found"] += len(f)
            names["right"] += len(g & f)
    words = max(1, hit.pop("words"))
    text = " ".join(f"{k} {100 * v / words:.2f}" for k, v in hit.items())
    f1 = 200 * names["right"] / max(1, names["found"] + names["gold"])
    return f"{text} names {f1:.2f}"
