"""gaoya: its string index makes the shingles, and drops candidates whose estimated Jaccard index is too low."""
import sys

from gaoya.minhash import MinHashStringIndex
from job import BANDS, ROWS, SHINGLE, THRESHOLD, Clusters, documents


def main(corpus, kept):
    ids, texts = map(list, zip(*documents(corpus)))
    index = MinHashStringIndex(
        hash_size=32,
        jaccard_threshold=THRESHOLD,
        num_bands=BANDS,
        band_size=ROWS,
        analyzer="char",
        ngram_range=(SHINGLE, SHINGLE),
        id_container="vec",
    )
    index.par_bulk_insert_docs(list(range(len(texts))), texts)
    clusters = Clusters(ids)
    for number, candidates in enumerate(index.par_bulk_query(texts)):
        for candidate in candidates:
            clusters.join(number, candidate)
    clusters.write(kept)


main(*sys.argv[1:])
