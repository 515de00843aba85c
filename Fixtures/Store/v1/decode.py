#!/usr/bin/env python3
"""Decodes a store of format version 1: a second, naive reading of FileFormat.md.

decode.py STORE          prints documents and analysis as JSON
decode.py --dump STORE   prints the annotated dumps of FileFormat.md
"""
import hashlib
import json
import os
import struct
import sys
import zlib

MAGIC = {kind: b"\x89STM" + kind + b"\r\n\x1a" for kind in (b"S", b"E", b"M")}


def require(condition, what):
    if not condition:
        sys.exit(f"damaged: {what}")


def read_manifest(data):
    require(data[:8] == MAGIC[b"M"] and hashlib.sha256(data[:-32]).digest() == data[-32:], "manifest")
    version, _, count, generation = struct.unpack_from("<HHIQ", data, 8)
    require(version == 1, f"version {version}")
    at, segments = 24, []
    for _ in range(count):
        kind, length = data[at], data[at + 1]
        name = data[at + 2:at + 2 + length].decode()
        at += 2 + length
        size, digest = struct.unpack_from("<Q32s", data, at)
        counts = struct.unpack_from("<6Q", data, at + 40)
        segments.append((kind, name, size, digest, counts))
        at += 88
    require(at == len(data) - 32, "manifest length")
    return generation, segments


def read_chunk(data, at):
    kind, flags, ordinal, stored, inflated, crc = struct.unpack_from("<4sIIIII", data, at)
    payload = data[at + 24:at + 24 + stored]
    require(zlib.crc32(data[at:at + 20] + payload) == crc, kind)
    bytes_ = zlib.decompress(payload)
    require(len(bytes_) == inflated, kind)
    return kind.decode(), bytes_, at + 24 + stored


def read_segment(data, kind):
    require(data[:8] == MAGIC[b"S"] and data[10] == kind, "header")
    require(zlib.crc32(data[:12]) == struct.unpack_from("<I", data, 12)[0], "header")
    table, size, crc, end = struct.unpack("<QII8s", data[-24:])
    require(zlib.crc32(data[-24:-12]) == crc and end == MAGIC[b"E"], "footer")
    contents = read_chunk(data, table)[1]
    streams = {}
    for line in range(0, len(contents), 32):
        name, payload, _ = read_chunk(data, struct.unpack_from("<Q", contents, line + 24)[0])
        streams[name] = streams.get(name, b"") + payload
    return streams


class Columns:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        self.at += count
        require(self.at <= len(self.data), "column")
        return self.data[self.at - count:self.at]

    def varint(self):
        value = shift = 0
        while True:
            byte = self.take(1)[0]
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def signed(self):
        value = self.varint()
        return (value >> 1) ^ -(value & 1)

    def counts(self, rows):
        return [self.varint() for _ in range(rows)]

    def integers(self, rows):
        return [self.signed() for _ in range(rows)]

    def deltas(self, rows):
        values, last = [], 0
        for _ in range(rows):
            last += self.signed()
            values.append(last)
        return values

    def doubles(self, rows):
        return list(struct.unpack(f"<{rows}d", self.take(8 * rows)))

    def bitmap(self, rows):
        data = self.take((rows + 7) // 8)
        return [bool(data[row // 8] >> row % 8 & 1) for row in range(rows)]

    def strings(self, rows):
        return [self.take(length).decode() for length in self.counts(rows)]

    def optionals(self, rows):
        present = self.bitmap(rows)
        values = iter(self.strings(sum(present)))
        return [next(values) if here else None for here in present]

    def words(self, rows):
        table = self.strings(self.varint())
        return [table[index] for index in self.counts(rows)]

    def spans(self, rows):
        a, b, c, d = (self.counts(rows) for _ in range(4))
        return [{"chars": [a[i], a[i] + b[i]], "bytes": [c[i], c[i] + d[i]]} for i in range(rows)]


def documents(streams):
    ids = Columns(streams["IDEN"])
    count = ids.varint()
    rows = {"id": ids.strings(count)}
    for name, key in ("URLS", "url"), ("SRCE", "source"), ("TITL", "title"), ("DATE", "date"), ("FTCH", "fetched"):
        rows[key] = Columns(streams[name]).optionals(count)
    texts, at = [], 0
    for length in Columns(streams["TLEN"]).counts(count):
        texts.append(streams["TEXT"][at:at + length].decode())
        at += length
    rows["text"] = texts
    return [dict(zip(rows, row)) for row in zip(*rows.values())]


def analysis(streams):
    column = Columns(streams["OPTN"])
    result = {"algorithms": column.counts(4), "folding": column.words(1)[0], "shingle": column.signed(),
              "measure": column.words(1)[0], "threshold": column.doubles(1)[0]}
    result["phrases"] = column.strings(column.varint())

    column = Columns(streams["WITN"])
    count = column.varint()
    documents, segment = column.deltas(count), column.bitmap(count)
    ordinals = column.integers(sum(segment))
    titled = column.bitmap(len(ordinals))
    titles, bodies = iter(column.spans(sum(titled))), column.spans(len(ordinals))
    segments = iter([{"ordinal": o, "title": next(titles) if t else None, "body": b}
                     for o, t, b in zip(ordinals, titled, bodies)])
    result["witnesses"] = [{"document": d, "segment": next(segments) if s else None} for d, s in zip(documents, segment)]

    column = Columns(streams["CLUS"])
    count = column.varint()
    representatives, counts = column.deltas(count), column.counts(count)
    total = sum(counts)
    members = iter(list(zip(column.deltas(total), column.doubles(total), column.words(total))))
    result["clusters"] = [{"representative": r, "members": [next(members) for _ in range(n)]}
                          for r, n in zip(representatives, counts)]
    reference = {}
    for cluster in result["clusters"]:
        for witness, _, _ in cluster["members"]:
            if witness not in representatives:
                reference.setdefault(witness, cluster["representative"])

    column = Columns(streams["SIGN"])
    count = column.varint()
    counts = column.counts(count)
    hashes = struct.unpack(f"<{count}Q", column.take(8 * count))
    planes = [column.take(sum(counts)) for _ in range(4)]
    slots = iter([sum(plane[i] << 8 * p for p, plane in enumerate(planes)) for i in range(sum(counts))])
    slots = [[next(slots) for _ in range(n)] for n in counts]
    for row in range(count):
        other = slots[reference[row]] if reference.get(row, count) < count else []
        if row in reference and len(other) == len(slots[row]):
            slots[row] = [a ^ b for a, b in zip(slots[row], other)]
    result["signatures"] = [{"slots": s, "simhash": h} for s, h in zip(slots, hashes)]

    column = Columns(streams["MTCH"])
    count = column.varint()
    rows = {"target": column.deltas(count), "source": column.deltas(count), "source_span": column.spans(count),
            "target_span": column.spans(count), "identity": column.doubles(count), "score": column.doubles(count),
            "class": column.words(count), "directed": column.bitmap(count), "matched": column.integers(count)}
    result["matches"] = [dict(zip(rows, row)) for row in zip(*rows.values())]

    column = Columns(streams["DERV"])
    count = column.varint()
    rows = {"target": column.deltas(count), "source": column.deltas(count), "kind": column.words(count),
            "directed": column.bitmap(count), "confidence": column.doubles(count), "primary": column.bitmap(count)}
    counts = column.counts(count)
    evidence = iter(column.words(sum(counts)))
    rows["evidence"] = [[next(evidence) for _ in range(n)] for n in counts]
    counts = column.counts(count)
    spans = iter(list(zip(column.spans(sum(counts)), column.spans(sum(counts)))))
    rows["spans"] = [[next(spans) for _ in range(n)] for n in counts]
    result["derivations"] = [dict(zip(rows, row)) for row in zip(*rows.values())]
    result["unseen"] = Columns(streams["UNSN"]).varint() if "UNSN" in streams else 0
    return result


def dump(data, parts):
    """Prints lines of up to 16 bytes, `*` for lines that repeat; parts are (length, comment)."""
    at, last, starred = 0, b"", False
    for length, comment in parts:
        for start in range(at, at + length, 16):
            line = data[start:min(start + 16, at + length)]
            if start > at and line == last and len(line) == 16:
                if not starred:
                    print("*")
                starred = True
                continue
            last, starred = line, False
            print(f"{start:04x}  {line.hex(' '):<48}{comment if start == at else ''}".rstrip())
        at += length
    require(at == len(data), "dump")


def chunk_parts(data, at):
    kind, flags, ordinal, stored, inflated, crc = struct.unpack_from("<4sIIIII", data, at)
    return [(4, f"chunk {kind.decode()}"), (8, f"flags {flags}, ordinal {ordinal}"),
            (12, f"{stored} bytes stored, {inflated} inflated, CRC-32"), (stored, "zlib stream")]


def dump_all(store, segments, files):
    print("```dump MANIFEST")
    parts = [(8, "magic"), (4, "version 1, zero"), (12, f"{len(segments)} segments, generation")]
    for kind, name, size, _, _ in segments:
        parts += [(2, f"kind {kind}, length of the name"), (len(name), "name"), (8, f"{size} bytes"),
                  (32, "SHA-256 of the file")]
        parts += [(8, what) for what in ("documents", "bytes of text", "witnesses", "clusters", "matches", "derivations")]
    dump(files["MANIFEST"], parts + [(32, "SHA-256 of all above")])
    for kind, name, _, _, _ in segments:
        data = files[name]
        if kind == 1:
            print(f"```\n\n```dump {name}")
            parts, at, end = [(8, "magic"), (4, "version 1, kind 1, zero"), (4, "CRC-32 of the 12 bytes above")], 16, len(data) - 24
            while at < end:
                parts += chunk_parts(data, at)
                at = read_chunk(data, at)[2]
            dump(data, parts + [(8, "offset of the table of contents"), (4, "its length"),
                                (4, "CRC-32 of the 12 bytes above"), (8, "end magic")])
        else:
            print("```\n\n```dump analysis")
            streams = read_segment(data, 2)
            dump(b"".join(streams.values()), [(len(data), name) for name, data in streams.items()])
    print("```")


def main():
    store = sys.argv[-1]
    files = {"MANIFEST": open(os.path.join(store, "MANIFEST"), "rb").read()}
    _, segments = read_manifest(files["MANIFEST"])
    for kind, name, size, digest, _ in segments:
        require(name in (f"{int(name[:16], 16):016x}.documents", f"{int(name[:16], 16):016x}.analysis"), name)
        files[name] = open(os.path.join(store, name), "rb").read()
        require(len(files[name]) == size and hashlib.sha256(files[name]).digest() == digest, name)
    if "--dump" in sys.argv:
        return dump_all(store, segments, files)
    all_documents, found = [], None
    for kind, name, _, _, _ in segments:
        streams = read_segment(files[name], kind)
        if kind == 1:
            all_documents += documents(streams)
        else:
            found = analysis(streams)
    all_documents.sort(key=lambda document: document["id"].encode())
    print(json.dumps({"documents": all_documents, "analysis": found}, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
