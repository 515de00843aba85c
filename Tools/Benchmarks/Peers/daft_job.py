"""daft: reads and signs in its own engine. Its shingles are runs of words, so a space goes after each character."""
import sys

import daft
import numpy
from job import SEED, SHINGLE, SLOTS, Clusters


def main(corpus, kept):
    frame = daft.read_json(corpus)
    spaced = frame["text"].regexp_replace(r"\s+", "").regexp_replace("(.)", "$1 ")
    signed = frame.select(
        frame["id"],
        spaced.minhash(num_hashes=SLOTS, ngram_size=SHINGLE, seed=SEED, hash_function="xxhash").alias("slots"),
    ).to_arrow()
    slots = signed.column("slots").combine_chunks().flatten()
    clusters = Clusters(signed.column("id").to_pylist())
    clusters.join_equal_bands(numpy.asarray(slots).reshape(-1, SLOTS))
    clusters.write(kept)


main(*sys.argv[1:])
