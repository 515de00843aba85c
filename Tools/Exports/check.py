"""Reads what `stemma export` writes with other software: Graphviz, networkx, prov.

usage: check.py STEMMA INPUT...

Every format must be read without a warning, must agree with the JSON lines on nodes and edges, and PROV-JSON must have the
shape that the schema of the W3C submission demands.
"""

import json
import subprocess
import sys
import warnings
import xml.etree.ElementTree

import networkx
from prov.model import ProvDocument

# The keys that the records of a relation must have, and whether they may have others.
RELATIONS = {
    "wasDerivedFrom": ({"prov:generatedEntity": "entity", "prov:usedEntity": "entity"}, True),
    "wasAttributedTo": ({"prov:entity": "entity", "prov:agent": "agent"}, True),
    "wasInfluencedBy": ({"prov:influencee": "agent", "prov:influencer": "agent"}, True),
    "alternateOf": ({"prov:alternate1": "entity", "prov:alternate2": "entity"}, False),
    "hadMember": ({"prov:collection": "entity", "prov:entity": "entity"}, False),
}
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def require(condition, *what):
    if not condition:
        sys.exit("check-exports: " + " ".join(map(str, what)))


def check_prov(text, name):
    document = ProvDocument.deserialize(content=text, format="json")
    again = ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
    require(document == again, name, "changes when prov writes it again")
    container = json.loads(text)
    count = 0
    for kind, records in container.items():
        if kind == "prefix":
            continue
        require(kind in RELATIONS or kind in ("entity", "agent"), name, "has an unknown member", kind)
        keys, may_have_others = RELATIONS.get(kind, ({}, True))
        for identifier, record in records.items():
            count += 1
            require(keys.keys() <= record.keys(), name, identifier, "lacks one of", *keys)
            require(may_have_others or keys.keys() == record.keys(), name, identifier, "may have no attributes")
            for key, value in record.items():
                if key in keys:
                    require(value in container[keys[key]], name, identifier, "names what is not there:", value)
                    continue
                for item in value if isinstance(value, list) else [value]:
                    require(is_literal(item), name, identifier, "has no literal as", key)
    require(len(document.get_records()) == count, name, "has", count, "records of which prov reads others")
    return container


def is_literal(value):
    if isinstance(value, dict):
        return value.keys() == {"$", "type"} and all(isinstance(part, str) for part in value.values())
    return isinstance(value, (str, bool, int, float))


def check_graphml(text, name):
    graph = networkx.parse_graphml(text, force_multigraph=True)
    root = xml.etree.ElementTree.fromstring(text)
    nodes = {node.get("id") for node in root.iter(GRAPHML + "node")}
    edges = list(root.iter(GRAPHML + "edge"))
    require(len(nodes) == graph.number_of_nodes(), name, "names nodes that are not there")
    require(len(edges) == graph.number_of_edges(), name, "has edges that networkx does not read")
    labels = [label for _, label in graph.nodes(data="label")]
    require(len(set(labels)) == len(labels) == len(nodes), name, "has nodes of one label")
    return graph


def check_dot(text, name):
    done = subprocess.run(["dot", "-Tsvg"], input=text.encode(), capture_output=True)
    require(done.returncode == 0 and not done.stderr, name, "is not drawn in silence:", done.stderr.decode())


def check(stemma, source, *options):
    texts = {}
    for form in ("jsonl", "graphml", "prov-json", "dot"):
        command = [stemma, "export", source, "--quiet", "--format", form, *options]
        texts[form] = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    name = " ".join(["the export of", source, *options])
    lines = [json.loads(line) for line in texts["jsonl"].splitlines()]
    graph = check_graphml(texts["graphml"], name + " as GraphML")
    labels = {label: node for node, label in graph.nodes(data="label")}
    # GraphML 1.0 has no control characters: they are shown as escapes, which are not undone here.
    ends = [(labels.get(line["source"]), labels.get(line["target"])) for line in lines]
    written = sorted((s, t) for s, t, _ in graph.edges)
    require(len(ends) == len(written), name, "has", len(lines), "lines, but", len(written), "edges")
    if all(all(pair) for pair in ends):
        require(sorted(ends) == written, name, "has other edges as GraphML than as lines")
    prov = check_prov(texts["prov-json"], name + " as PROV-JSON")
    if "--by-source" not in options:
        relations = sum(len(prov.get(kind, {})) for kind in ("wasDerivedFrom", "alternateOf", "hadMember"))
        require(relations == len(lines), name, "has", len(lines), "lines, but", relations, "relations")
        require(len(prov["entity"]) == len(labels), name, "has other entities than nodes")
    check_dot(texts["dot"], name + " as DOT")


def main():
    warnings.simplefilter("error")
    stemma, *sources = sys.argv[1:]
    for source in sources:
        check(stemma, source)
        check(stemma, source, "--by-source")


if __name__ == "__main__":
    main()
