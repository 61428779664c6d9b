"""Writes the reference files of this directory; see README.md."""

import csv
import json
import pathlib
import sys

SUFFIXES = ("_ses", "_naive", "_snaive", "_meanf", "_rwf_drift")


def numbers(values):
    return " ".join("NaN" if v is None else repr(float(v)) for v in values)


def series(goldens, name):
    with open(goldens / "series" / f"{name}.csv", encoding="utf-8") as file:
        return [None if row["value"] == "NA" else row["value"] for row in csv.DictReader(file)]


def main():
    goldens = pathlib.Path(sys.argv[1])
    manifest = json.loads((goldens / "manifest.json").read_text(encoding="utf-8"))
    frequencies = {entry["name"]: entry["frequency"] for entry in manifest["series"]}
    for path in sorted((goldens / "smoothing").glob("*.json")):
        if not path.stem.endswith(SUFFIXES):
            continue
        case = json.loads(path.read_text(encoding="utf-8"))
        name = case["series"]
        lines = [
            f"call = {case['call']}",
            f"name = {name}",
            f"frequency = {frequencies[name]}",
            f"series = {numbers(series(goldens, name))}",
            f"fitted = {numbers(case['fitted'])}",
        ]
        lines += [f"{key} = {numbers(values)}" for key, values in case["forecast"].items()]
        if case.get("sigma2") is not None:
            lines.append(f"sigma2 = {case['sigma2']!r}")
        for key, value in (case.get("par") or {}).items():
            lines.append(f"par.{key} = {value!r}")
        target = pathlib.Path(__file__).parent / f"{path.stem}.properties"
        target.write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
