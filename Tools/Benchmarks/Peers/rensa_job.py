"""rensa: RMinHash and its LSH index. Shingles are made in Python, a batch of documents at a time."""
import itertools
import sys

from job import BANDS, SEED, SHINGLE, SLOTS, THRESHOLD, Clusters, documents
from rensa import RMinHash, RMinHashLSH

BATCH = 100


def shingles(text):
    # A list: a repeated shingle changes no slot, and a set would take twice the time.
    return [text[start : start + SHINGLE] for start in range(max(1, len(text) - SHINGLE + 1))]


def main(corpus, kept):
    ids, signatures = [], []
    records = documents(corpus)
    while batch := list(itertools.islice(records, BATCH)):
        ids += [identifier for identifier, _ in batch]
        signatures += RMinHash.from_token_sets([shingles(text) for _, text in batch], SLOTS, SEED)
    index = RMinHashLSH(THRESHOLD, SLOTS, BANDS)
    index.insert_many(signatures)
    clusters = Clusters(ids)
    for number, candidates in enumerate(index.query_all(signatures)):
        for candidate in candidates:
            clusters.join(number, candidate)
    clusters.write(kept)


main(*sys.argv[1:])
