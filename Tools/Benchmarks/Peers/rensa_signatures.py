"""rensa's MinHash of ready-made hashes.

usage: rensa_signatures.py time SHINGLES SETS SEED      nanoseconds a shingle, from flat arrays and from a list of arrays
       rensa_signatures.py error SHINGLES PAIRS SEED    the RMS error of the estimate at each Jaccard index asked for

Set number n is made of the numbers that SplitMix64 gives from SEED + n, as `benchmark signatures` makes it.
"""
import json
import sys
import time

import numpy
from rensa import RMinHash

SLOTS = 128
SEED = 42


def streams(seed, rows, columns):
    """For each row, the first numbers of SplitMix64 from seed + row."""
    with numpy.errstate(over="ignore"):
        steps = numpy.arange(1, columns + 1, dtype=numpy.uint64) * numpy.uint64(0x9E3779B97F4A7C15)
        z = (numpy.uint64(seed) + numpy.arange(rows, dtype=numpy.uint64))[:, None] + steps
        z = (z ^ (z >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
        return z ^ (z >> numpy.uint64(31))


def digests(sets):
    flat = numpy.ascontiguousarray(sets).ravel()
    offsets = numpy.arange(0, flat.size + 1, sets.shape[1], dtype=numpy.uint64)
    return RMinHash.digest_matrix_from_flat_token_hashes(flat, offsets, SLOTS, SEED)


def nanoseconds(sign, sets):
    start = time.process_time()
    sign(sets)
    return (time.process_time() - start) * 1e9 / sets.size


def error(jaccard, shingles, pairs, seed):
    common = round(2 * shingles * jaccard / (1 + jaccard))
    numbers = streams(seed, pairs, 2 * shingles - common)
    a = numpy.array(digests(numbers[:, :shingles]).to_rows())
    b = numpy.array(digests(numpy.hstack([numbers[:, :common], numbers[:, shingles:]])).to_rows())
    estimates = (a == b).mean(axis=1)
    return float(numpy.sqrt(numpy.mean((estimates - common / (2 * shingles - common)) ** 2)))


def main(task, shingles, count, seed, *jaccards):
    shingles, count, seed = int(shingles), int(count), int(seed)
    if task == "time":
        sets = streams(seed, count, shingles)
        result = {
            "flat": nanoseconds(digests, sets),
            "sets": nanoseconds(
                lambda rows: RMinHash.digest_matrix_from_token_hash_sets(list(rows), SLOTS, SEED), sets
            ),
        }
    else:
        result = [error(float(jaccard), shingles, count, seed) for jaccard in jaccards]
    print(json.dumps(result))


main(*sys.argv[1:])
