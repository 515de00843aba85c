"""The parts of the job that all peers share.

The job: read JSON Lines, take the character 5-grams of the text without white space, make 128 MinHash slots, put them in
16 bands of 8, join what meets in a band, write the clusters as JSON Lines to standard output and the ids to keep to a
file. Usage of each peer: PROGRAM CORPUS KEPT.
"""
import json
import sys

SHINGLE = 5
BANDS, ROWS = 16, 8
SLOTS = BANDS * ROWS
THRESHOLD = 0.7
SEED = 42


def documents(path):
    """Yields the id and the text without white space of each record."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield record["id"], "".join(record["text"].split())


class Clusters:
    """Disjoint sets of document numbers; the least number of a set stands for it."""

    def __init__(self, ids):
        self.ids = ids
        self.parents = list(range(len(ids)))

    def root(self, number):
        parents = self.parents
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    def join(self, a, b):
        a, b = self.root(a), self.root(b)
        if a != b:
            self.parents[max(a, b)] = min(a, b)

    def join_equal_bands(self, matrix):
        """Joins the rows of an array of documents by slots that are equal in all slots of a band."""
        import numpy

        for band in range(BANDS):
            columns = numpy.ascontiguousarray(matrix[:, band * ROWS : (band + 1) * ROWS])
            keys = columns.view([("", columns.dtype)] * ROWS).ravel()
            order = numpy.argsort(keys)
            ordered = keys[order]
            for place in numpy.flatnonzero(ordered[1:] == ordered[:-1]):
                self.join(int(order[place]), int(order[place + 1]))

    def write(self, kept_path):
        members = {}
        for number in range(len(self.ids)):
            members.setdefault(self.root(number), []).append({"id": self.ids[number]})
        for group in members.values():
            if len(group) > 1:
                sys.stdout.write(json.dumps({"members": group}) + "\n")
        with open(kept_path, "w", encoding="utf-8") as kept:
            kept.writelines(self.ids[number] + "\n" for number in members)
