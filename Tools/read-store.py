#!/usr/bin/env python3
"""A second, naive reader of Stemma's stores, written after FileFormat.md: versions 1 and 2, nothing but Python's library.

read-store.py STORE               the documents, a JSON line each, in the order of their ids
read-store.py --edges STORE       the derivations of the analysis, as `stemma export STORE --format jsonl` prints them
read-store.py --clusters STORE    the clusters of the analysis: their members, and what these are most similar to
read-store.py --forms STORE       the forms of the analysis: their instances and slots
read-store.py --signatures STORE  the signatures of the analysis: SimHash and slots of each text
read-store.py --index STORE       of each document in a segment of records: its signature, and its keys in the index
read-store.py --dump STORE        the annotated dumps of FileFormat.md

It holds everything in memory, and refuses whatever is not as the format says. Exit code 1 if the store is damaged.
"""
import hashlib
import math
import os
import re
import struct
import sys
import zlib

MAGIC = {kind: b"\x89STM" + kind + b"\r\n\x1a" for kind in (b"S", b"E", b"M", b"L")}
KINDS = {1: "documents", 2: "analysis", 3: "records", 4: "removals"}
FIELDS = ("url", "source", "title", "date", "fetched")
GROUP = 32
PACKED = 1 << 14
PADDING = 8
KEY_BITS = 35
BUCKET = 32
WORDS = 4


class Damaged(Exception):
    pass


def require(condition, what):
    if not condition:
        raise Damaged(what)


def read(store, name):
    with open(os.path.join(store, name), "rb") as file:
        return file.read()


# The frames: manifest, segment, chunk, log.


def read_manifest(data):
    require(data[:8] == MAGIC[b"M"] and hashlib.sha256(data[:-32]).digest() == data[-32:], "MANIFEST")
    version, flags, count, generation = struct.unpack_from("<HHIQ", data, 8)
    require(version in (1, 2), f"MANIFEST: version {version}")
    manifest = {"version": version, "log": 0, "stale": False, "segments": [], "generation": generation, "options": b""}
    at = 24
    if version == 2:
        manifest["log"], length = struct.unpack_from("<QI", data, at)
        manifest["options"] = data[at + 12:at + 12 + length]
        manifest["stale"] = bool(flags & 1)
        at += 12 + length
    for _ in range(count):
        kind, length = data[at], data[at + 1]
        name = data[at + 2:at + 2 + length].decode("ascii", "replace")
        require(kind in KINDS and re.fullmatch("[0-9a-f]{16}\\." + KINDS[kind], name), f"MANIFEST: a name {name!r}")
        at += 2 + length
        size, digest, *counts = struct.unpack_from("<Q32s6Q", data, at)
        manifest["segments"].append(
            {"kind": kind, "name": name, "size": size, "digest": digest, "documents": counts[0], "text": counts[1]})
        at += 88
    require(at == len(data) - 32, "MANIFEST: its length")
    return manifest


def read_chunk(data, at, dictionaries=None):
    kind, flags, ordinal, stored, inflated, crc = struct.unpack_from("<4s5I", data, at)
    payload = data[at + 24:at + 24 + stored]
    require(len(payload) == stored and zlib.crc32(data[at:at + 20] + payload) == crc, f"chunk at byte {at}")
    if not flags & 2:
        stream = zlib.decompressobj()
        if kind == b"TEXT" and payload[1] & 0x20:
            # RFC 1950: the stream names its dictionary by Adler-32.
            stream = zlib.decompressobj(zdict=dictionaries[struct.unpack_from(">I", payload, 2)[0]])
        payload = stream.decompress(payload)
        require(stream.eof and not stream.unused_data, f"chunk at byte {at}: its zlib stream")
    require(len(payload) == inflated, f"chunk at byte {at}: its length")
    return kind.decode("ascii", "replace"), payload, at + 24 + stored


def read_segment(data, kind):
    """The chunks of a segment file, in order, by type."""
    require(data[:8] == MAGIC[b"S"] and data[8] in (1, 2) and data[9] == 0 and data[10] == kind, "header")
    require(struct.unpack_from("<I", data, 12)[0] == zlib.crc32(data[:12]), "header")
    table, size, crc, end = struct.unpack("<QII8s", data[-24:])
    require(zlib.crc32(data[-24:-12]) == crc and end == MAGIC[b"E"], "footer")
    name, contents, after = read_chunk(data, table)
    require(name == "TOCS" and after == table + size == len(data) - 24, "table of contents")
    chunks, dictionaries, at = {}, {}, 16
    for line in range(0, len(contents), 32):
        require(contents[line:line + 24] == data[at:at + 24], "table of contents")
        require(struct.unpack_from("<Q", contents, line + 24)[0] == at, "table of contents")
        name, payload, at = read_chunk(data, at, dictionaries)
        if name == "DICT":
            dictionaries[zlib.adler32(payload)] = payload
        chunks.setdefault(name, []).append(payload)
    require(at == table, "table of contents")
    return chunks


def read_log(data, generation):
    """The operations of the whole records. What follows the last of them must hold no mark."""
    require(data[:8] == MAGIC[b"L"] and len(data) >= 32, "log header")
    version, zero, number = struct.unpack_from("<HHQ", data, 8)
    nonce, crc = data[20:28], struct.unpack_from("<I", data, 28)[0]
    require(version == 2 and zero == 0 and number == generation and zlib.crc32(data[:28]) == crc, "log header")

    def record(at):
        if at + 12 > len(data):
            return None
        length, crc, own = struct.unpack_from("<III", data, at)
        if zlib.crc32(nonce + data[at:at + 8]) != own or length > 1 << 26:
            return None
        payload = data[at + 12:at + 12 + length]
        return payload if len(payload) == length and zlib.crc32(payload) == crc else None

    operations, at = [], 32
    while True:
        payload = record(at)
        if payload is None:
            break
        column = Columns(payload)
        for _ in range(column.varint()):
            operations.append(read_operation(column))
        column.finish()
        at += 12 + len(payload)
    require(not any(record(other) == b"\0" for other in range(at + 1, len(data))), f"log at byte {at}: a mark follows")
    return operations


def read_operation(column):
    kind = column.take(1)[0]
    if kind == 2:
        return "remove", column.strings(1)[0]
    require(kind == 1, "log: an operation")
    head = Columns(column.take(column.varint()))
    document, length = read_heads(head, 1)[0]
    head.finish()
    document["text"] = column.take(length).decode()
    return "add", document


# The columns.


class Columns:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        self.at += count
        require(self.at <= len(self.data), "a column ends early")
        return self.data[self.at - count:self.at]

    def finish(self):
        require(self.at == len(self.data), "more bytes after a column")

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


def packed(chunks, width, count):
    """The rows of a packed stream, row 0 in the lowest bits."""
    per_chunk, rows = PACKED * 8 // width, []
    require(len(chunks) == max(1, -(-count // per_chunk)), "the number of packed chunks")
    for chunk in chunks:
        here = min(per_chunk, count - len(rows))
        require(len(chunk) == (here * width + 7) // 8 + PADDING, "the length of a packed chunk")
        bits = int.from_bytes(chunk, "little")
        rows += [bits >> row * width & (1 << width) - 1 for row in range(here)]
        require(bits >> here * width == 0, "the padding of a packed chunk")
    return rows


def bits_below(count):
    """The bits that a number below `count` needs, at least 1."""
    return max(1, max(0, count - 1).bit_length())


def postings(chunks, buckets, table, count, rows):
    """The (key, row) pairs of a table of postings."""
    row_bits = bits_below(rows)
    bucket_bits = bits_below(max(2, max(count, rows) // BUCKET))
    ends = packed(chunks[buckets], bits_below(count + 1), 1 << bucket_bits)
    values = packed(chunks[table], KEY_BITS - bucket_bits + row_bits, count)
    require(ends == sorted(ends) and ends[-1] == count, f"{buckets}: the ends of buckets")
    pairs, start = [], 0
    for bucket, end in enumerate(ends):
        for value in values[start:end]:
            key = bucket << KEY_BITS - bucket_bits | value >> row_bits
            pairs.append((key, value & (1 << row_bits) - 1))
        start = end
    require(pairs == sorted(set(pairs)), f"{table}: the order of postings")
    require(all(row < rows for _, row in pairs), f"{table}: a row that is not there")
    return pairs


# The contents of segments.


def read_heads(column, rows):
    """The metadata of up to 32 documents, and the lengths of their texts."""
    ids = column.strings(rows)
    fields = {name: column.optionals(rows) for name in FIELDS}
    lengths = column.counts(rows)
    return [({"id": ids[row]} | {name: fields[name][row] for name in FIELDS}, lengths[row]) for row in range(rows)]


def read_records(chunks):
    """The documents of a segment of records, and by what the index finds them."""
    column = Columns(b"".join(chunks["SHAP"]))
    rows, seeds = column.varint(), column.varint()
    starts = column.counts(column.varint())
    column.finish()
    require(len(starts) == len(chunks.get("DICT", [])) and starts == sorted(set(starts)), "SHAP: dictionaries")
    texts, heads = b"".join(chunks["TEXT"]), Columns(b"".join(chunks["RECS"]))
    ends = packed(chunks["TEND"], 48, rows)
    group_ends = packed(chunks["REND"], 48, -(-rows // GROUP))
    documents, start = [], 0
    for first in range(0, rows, GROUP):
        for document, length in read_heads(heads, min(GROUP, rows - first)):
            require(ends[len(documents)] == start + length, "TEND")
            document["text"] = texts[start:start + length].decode()
            documents.append(document)
            start += length
        require(group_ends[first // GROUP] == heads.at, "REND")
    heads.finish()
    require(start == len(texts), "TEXT")
    words = packed(chunks["SKCH"], 32, WORDS * rows)
    index = [{"signature": "".join(f"{word:08x}" for word in words[WORDS * row:WORDS * (row + 1)]), "keys": []}
             for row in range(rows)]
    ids = postings(chunks, "IBKT", "IPST", rows, rows)
    for key, row in ids:
        digest = hashlib.sha256(documents[row]["id"].encode()).digest()
        require(key == int.from_bytes(digest[:8], "little") & (1 << KEY_BITS) - 1, "IPST: the key of an id")
    require(sorted(row for _, row in ids) == list(range(rows)), "IPST: the rows")
    for key, row in postings(chunks, "SBKT", "SPST", seeds, rows):
        index[row]["keys"].append(key)
    return documents, index


def read_documents(chunks):
    """The documents of a segment of version 1."""
    streams = {name: Columns(b"".join(payloads)) for name, payloads in chunks.items()}
    count = streams["IDEN"].varint()
    ids = streams["IDEN"].strings(count)
    columns = [streams[name].optionals(count) for name in ("URLS", "SRCE", "TITL", "DATE", "FTCH")]
    documents = []
    for row, length in enumerate(streams["TLEN"].counts(count)):
        document = {"id": ids[row]} | {name: column[row] for name, column in zip(FIELDS, columns)}
        document["text"] = streams["TEXT"].take(length).decode()
        documents.append(document)
    for name, column in streams.items():
        column.finish()
    return documents


def read_removals(chunks):
    column, removed = Columns(b"".join(chunks["RMVD"])), {}
    for _ in range(column.varint()):
        generation = column.varint()
        removed[generation] = set(column.deltas(column.varint()))
    column.finish()
    return removed


def read_analysis(chunks):
    streams = {name: Columns(b"".join(payloads)) for name, payloads in chunks.items()}
    analysis = {}

    column = streams["WITN"]
    count = column.varint()
    documents, segment = column.deltas(count), column.bitmap(count)
    ordinals = column.integers(sum(segment))
    titled = column.bitmap(len(ordinals))
    column.spans(sum(titled))
    column.spans(len(ordinals))
    segments = iter(ordinals)
    analysis["witnesses"] = [(document, next(segments) if is_segment else None)
                             for document, is_segment in zip(documents, segment)]

    column = streams["CLUS"]
    count = column.varint()
    representatives, counts = column.deltas(count), column.counts(count)
    total = sum(counts)
    rows = {"witness": column.deltas(total), "similarity": column.doubles(total), "kind": column.words(total)}
    members = [dict(zip(rows, row)) for row in zip(*rows.values())]
    if "NEAR" in streams:
        column = streams["NEAR"]
        near = [member for member, is_near in zip(members, column.bitmap(total)) if is_near]
        pairs = zip(column.deltas(len(near)), column.doubles(len(near)))
        for member, (witness, similarity) in zip(near, pairs):
            member["nearest"] = {"witness": witness, "similarity": similarity}
    members = iter(members)
    analysis["clusters"] = [{"representative": representative, "members": [next(members) for _ in range(count)]}
                            for representative, count in zip(representatives, counts)]
    reference = {}
    for cluster in analysis["clusters"]:
        of_cluster = {member["witness"] for member in cluster["members"]}
        for member in cluster["members"]:
            require("nearest" not in member or member["nearest"]["witness"] in of_cluster, "NEAR: not of its cluster")
            if member["witness"] not in representatives:
                reference.setdefault(member["witness"], cluster["representative"])

    column = streams["SIGN"]
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
    analysis["signatures"] = list(zip(hashes, slots))

    column = streams["MTCH"]
    count = column.varint()
    rows = {"target": column.deltas(count), "source": column.deltas(count), "source_span": column.spans(count),
            "target_span": column.spans(count), "identity": column.doubles(count), "score": column.doubles(count),
            "class": column.words(count), "directed": column.bitmap(count), "matched": column.integers(count)}
    analysis["matches"] = [dict(zip(rows, row)) for row in zip(*rows.values())]

    column = streams["DERV"]
    count = column.varint()
    rows = {"target": column.deltas(count), "source": column.deltas(count), "kind": column.words(count),
            "directed": column.bitmap(count), "confidence": column.doubles(count), "primary": column.bitmap(count)}
    counts = column.counts(count)
    evidence = iter(column.words(sum(counts)))
    rows["evidence"] = [[next(evidence) for _ in range(n)] for n in counts]
    counts = column.counts(count)
    spans = iter(list(zip(column.spans(sum(counts)), column.spans(sum(counts)))))
    rows["spans"] = [[next(spans) for _ in range(n)] for n in counts]
    analysis["derivations"] = [dict(zip(rows, row)) for row in zip(*rows.values())]

    analysis["forms"] = []
    if "FORM" in streams:
        column = streams["FORM"]
        count = column.varint()
        counts = column.counts(count)
        instances = iter(column.deltas(sum(counts)))
        rows = {"instances": [[next(instances) for _ in range(n)] for n in counts],
                "first": column.deltas(count), "second": column.deltas(count)}
        counts = column.counts(count)
        spans = iter(list(zip(column.spans(sum(counts)), column.spans(sum(counts)))))
        rows["slots"] = [[next(spans) for _ in range(n)] for n in counts]
        analysis["forms"] = [dict(zip(rows, row)) for row in zip(*rows.values())]

    analysis["rules"] = streams["RULE"].varint() if "RULE" in streams else 1
    analysis["unseen"] = streams["UNSN"].varint() if "UNSN" in streams else 0
    for name, column in streams.items():
        if name != "OPTN":
            column.finish()
    return analysis


# The store.


def read_store(store):
    data = read(store, "MANIFEST")
    manifest = read_manifest(data)
    files, documents, index, removed, analysis = {"MANIFEST": data}, [], [], {}, None
    for segment in manifest["segments"]:
        name = segment["name"]
        data = files[name] = read(store, name)
        require(len(data) == segment["size"] and hashlib.sha256(data).digest() == segment["digest"], name)
        chunks = read_segment(data, segment["kind"])
        generation = int(name[:16], 16)
        if segment["kind"] == 1:
            documents.append((generation, read_documents(chunks)))
        elif segment["kind"] == 3:
            found, places = read_records(chunks)
            documents.append((generation, found))
            index += [(document, place, (generation, row))
                      for row, (document, place) in enumerate(zip(found, places))]
        elif segment["kind"] == 4:
            removed = read_removals(chunks)
        elif not manifest["stale"]:
            analysis = read_analysis(chunks)
    live = {}
    for generation, found in documents:
        for row, document in enumerate(found):
            if row not in removed.get(generation, ()):
                require(document["id"] not in live, f"{document['id']} twice")
                live[document["id"]] = document
    index = [(document, place) for document, place, (generation, row) in index
             if row not in removed.get(generation, ())]
    operations = []
    if manifest["log"]:
        name = f"{manifest['log']:016x}.log"
        files[name] = read(store, name)
        operations = read_log(files[name], manifest["log"])
    for kind, value in operations:
        analysis = None
        if kind == "add":
            require(value["id"] not in live, f"log: {value['id']} twice")
            live[value["id"]] = value
        else:
            live.pop(value, None)
    documents = sorted(live.values(), key=lambda document: document["id"].encode())
    index = [(document, place) for document, place in index if live.get(document["id"]) is document]
    return {"manifest": manifest, "files": files, "documents": documents, "index": index, "analysis": analysis}


# JSON as the command writes it: no spaces, scalars that act on a terminal escaped.


def is_active(scalar):
    return (scalar <= 0x1F or 0x7F <= scalar <= 0x9F or scalar in (0x061C, 0x200E, 0x200F, 0xFEFF)
            or 0x2028 <= scalar <= 0x202E or 0x2066 <= scalar <= 0x2069 or 0xFFF9 <= scalar <= 0xFFFB
            or 0xE0000 <= scalar <= 0xE007F or scalar & 0xFFFE == 0xFFFE)


def escaped(character):
    short = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    if character in short or not is_active(ord(character)):
        return short.get(character, character)
    units = character.encode("utf-16-be")
    return "".join(f"\\u{unit:04x}" for unit in struct.unpack(f">{len(units) // 2}H", units))


def quoted(string):
    return '"' + "".join(map(escaped, string)) + '"'


def decimal(number, decimals):
    scaled = abs(number) * 10 ** decimals
    if not scaled < 9e15:
        return "null"
    units = math.floor(scaled) + (scaled - math.floor(scaled) >= 0.5)
    text = f"{units // 10 ** decimals}.{units % 10 ** decimals:0{decimals}}".rstrip("0").rstrip(".")
    return "-" + text if number < 0 and units else text


def value(item):
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, int):
        return str(item)
    if isinstance(item, float):
        return decimal(item, 4)
    if isinstance(item, str):
        return quoted(item)
    if isinstance(item, list):
        return "[" + ",".join(map(value, item)) + "]"
    return "{" + ",".join(f"{quoted(key)}:{value(item)}" for key, item in item.items() if item is not None) + "}"


def identify(store):
    """Names nodes as the command does: texts by their ids, unseen ancestors by asterisks and a number."""
    documents, analysis = store["documents"], store["analysis"]
    mark = "*"
    while any(document["id"].startswith(mark) for document in documents):
        mark += "*"

    def name(node):
        if node >= len(analysis["witnesses"]):
            return f"{mark}{node - len(analysis['witnesses']) + 1}"
        document, ordinal = analysis["witnesses"][node]
        return documents[document]["id"] + ("" if ordinal is None else f"#{ordinal}")

    return name


def edge_lines(store):
    name = identify(store)
    for edge in store["analysis"]["derivations"]:
        yield {"source": name(edge["source"]), "target": name(edge["target"]), "kind": edge["kind"],
               "directed": edge["directed"], "confidence": edge["confidence"], "primary": edge["primary"],
               "evidence": edge["evidence"],
               "spans": [{"source_chars": a["chars"], "target_chars": b["chars"]} for a, b in edge["spans"]]}


def cluster_lines(store):
    name = identify(store)
    for cluster in store["analysis"]["clusters"]:
        members = []
        for member in cluster["members"]:
            near = member.get("nearest")
            near = near and {"id": name(near["witness"]), "similarity": near["similarity"]}
            members.append({"id": name(member["witness"]), "similarity": member["similarity"], "kind": member["kind"],
                            "nearest": near})
        yield {"representative": name(cluster["representative"]), "members": members}


def form_lines(store):
    name = identify(store)
    for form in store["analysis"]["forms"]:
        yield {"instances": [name(witness) for witness in form["instances"]], "first": name(form["first"]),
               "second": name(form["second"]),
               "slots": [{"first": a, "second": b} for a, b in form["slots"]]}


def signature_lines(store):
    name = identify(store)
    for witness, (simhash, slots) in enumerate(store["analysis"]["signatures"]):
        yield {"id": name(witness), "simhash": f"{simhash:016x}", "slots": slots}


def index_lines(store):
    for document, place in store["index"]:
        yield {"id": document["id"]} | place


# The dumps.


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
    kind, flags, ordinal, stored, inflated, crc = struct.unpack_from("<4s5I", data, at)
    what = "rows, 8 zeros" if flags & 2 else "zlib stream"
    return [(4, f"chunk {kind.decode()}"), (8, f"flags {flags}, ordinal {ordinal}"),
            (12, f"{stored} bytes stored, {inflated} inflated, CRC-32"), (stored, what)]


def dump_segment(data):
    parts = [(8, "magic"), (4, f"version {data[8]}, kind {data[10]}, zero"), (4, "CRC-32 of the 12 bytes above")]
    at, end = 16, len(data) - 24
    while at < end:
        parts += chunk_parts(data, at)
        at = read_chunk(data, at)[2]
    dump(data, parts + [(8, "offset of the table of contents"), (4, "its length"),
                        (4, "CRC-32 of the 12 bytes above"), (8, "end magic")])


def dump_manifest(manifest, data):
    parts = [(8, "magic"), (4, f"version {manifest['version']}, flags"),
             (12, f"{len(manifest['segments'])} segments, generation")]
    if manifest["version"] == 2:
        parts += [(8, "generation of the log"), (4, "length of the options"),
                  (len(manifest["options"]), "algorithms, folding")]
    for segment in manifest["segments"]:
        parts += [(2, f"kind {segment['kind']}, length of the name"), (len(segment["name"]), "name"),
                  (8, f"{segment['size']} bytes"), (32, "SHA-256 of the file")]
        parts += [(8, what) for what in ("documents", "bytes of text", "witnesses", "clusters", "matches", "derivations")]
    dump(data, parts + [(32, "SHA-256 of all above")])


def dump_log(data):
    parts, at = [(8, "magic"), (4, "version 2, zero"), (8, "generation"), (8, "nonce"), (4, "CRC-32 of the above")], 32
    while at + 12 <= len(data):
        length = min(struct.unpack_from("<I", data, at)[0], len(data) - at - 12)
        parts += [(4, f"a record of {length} bytes"), (4, "their CRC-32"), (4, "CRC-32 of nonce and the 8 bytes above"),
                  (length, "operations" if length > 1 else "a mark: no operations")]
        at += 12 + length
    dump(data, parts)


def dump_all(store):
    manifest, files = store["manifest"], store["files"]
    print("```dump MANIFEST")
    dump_manifest(manifest, files["MANIFEST"])
    for segment in manifest["segments"]:
        data = files[segment["name"]]
        if segment["kind"] == 2:
            print("```\n\n```dump analysis")
            streams = {name: b"".join(payloads) for name, payloads in read_segment(data, 2).items()}
            dump(b"".join(streams.values()), [(len(data), name) for name, data in streams.items()])
        else:
            print(f"```\n\n```dump {segment['name']}")
            dump_segment(data)
    if manifest["log"]:
        name = f"{manifest['log']:016x}.log"
        print(f"```\n\n```dump {name}")
        dump_log(files[name])
    print("```")


def main():
    options = [argument for argument in sys.argv[1:] if argument.startswith("-")]
    stores = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    choices = {"--edges": edge_lines, "--clusters": cluster_lines, "--forms": form_lines,
               "--signatures": signature_lines, "--index": index_lines, "--dump": None}
    if len(stores) != 1 or len(options) > 1 or any(option not in choices for option in options):
        sys.exit(__doc__)
    try:
        store = read_store(stores[0])
        if options == ["--dump"]:
            return dump_all(store)
        if options and options != ["--index"] and store["analysis"] is None:
            sys.exit(f"{stores[0]}: no analysis of the documents as they are")
        lines = choices[options[0]](store) if options else store["documents"]
        for line in lines:
            sys.stdout.buffer.write((value(line) + "\n").encode())
    except (Damaged, UnicodeDecodeError, zlib.error, struct.error, IndexError, KeyError, OSError) as error:
        sys.exit(f"{stores[0]}: {type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
