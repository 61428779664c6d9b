"""Writes the reference values of the tests of this package as .properties files.

    python3 reference.py GOLDENS

GOLDENS is a folder of reference results as JSON: science/metrics.json (each case with inputs and
results), peers/accuracy (R 4.2.2, forecast::accuracy 8.20) and peers/decomposition (R 4.2.2,
stats::decompose) with peers/series, and peers/sk_metrics (scikit-learn 1.2.1). A list becomes comma-separated numbers, a nested object a dotted name.
"""

import csv
import glob
import json
import os
import sys


def flat(name, value, out):
    if isinstance(value, dict):
        for key, part in value.items():
            flat(name + "." + key.replace(" ", "_"), part, out)
    elif isinstance(value, list) and value and isinstance(value[0], list):
        for i, part in enumerate(value):
            flat("%s.%d" % (name, i), part, out)
    elif isinstance(value, list):
        out[name] = ",".join("NaN" if x is None else repr(x) for x in value)
    elif value is not None:
        out[name] = str(value)


def write(path, head, out):
    with open(path, "w", encoding="utf-8") as file:
        file.write("# %s Written by reference.py.\n" % head)
        for name, value in out.items():
            file.write("%s=%s\n" % (name, value))


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def history(root, case):
    with open(os.path.join(root, "series", case["series"] + ".csv"), encoding="utf-8") as file:
        values = [float(row["value"]) for row in csv.DictReader(file)]
    return values[: len(values) - case.get("holdout", 0)]


def main(goldens):
    here = os.path.dirname(os.path.abspath(__file__))
    peers = os.path.join(goldens, "peers")

    out = {}
    for case in load(os.path.join(goldens, "science", "metrics.json")):
        flat(case["id"] + ".inputs", case["inputs"], out)
        flat(case["id"] + ".expected", case["expected"], out)
    write(os.path.join(here, "metrics.properties"), "Metrics by their definitions.", out)

    out = {}
    lengths = {s["name"]: s["frequency"] for s in load(os.path.join(peers, "manifest.json"))["series"]}
    for path in sorted(glob.glob(os.path.join(peers, "accuracy", "*.json"))):
        case = load(path)
        kept = {key: case[key] for key in ("forecast", "actual", "metrics_test")}
        kept["history"] = history(peers, case)
        kept["frequency"] = lengths[case["series"]]
        flat(case["id"], kept, out)
    write(os.path.join(here, "accuracy.properties"), "R 4.2.2, forecast::accuracy 8.20.", out)

    case = load(os.path.join(peers, "decomposition", "co2_dec_mult.json"))
    out = {"history": history(peers, case), "figure": case["figure"]}
    out = {name: ",".join(map(repr, values)) for name, values in out.items()}
    write(os.path.join(here, "decomposition.properties"), "R 4.2.2, decompose(co2, 'm').", out)

    out = {}
    for path in sorted(glob.glob(os.path.join(peers, "sk_metrics", "*.json"))):
        case = load(path)
        for key in ("kind", "id", "sklearn"):
            case.pop(key, None)
        flat(os.path.basename(path)[: -len(".json")], case, out)
    write(os.path.join(here, "classes.properties"), "scikit-learn 1.2.1, sklearn.metrics.", out)


if __name__ == "__main__":
    main(sys.argv[1])
