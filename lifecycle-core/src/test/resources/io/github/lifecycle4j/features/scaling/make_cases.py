"""Writes cases.csv from reference files of scikit-learn 1.2.1's scalers.

Usage: python3 make_cases.py DIRECTORY_OF_JSON_FILES

Each JSON file holds `dataset`, `scaler`, the fitted `params`, `transformed_first5` (the first five
rows) and `column_sums` of the transformed data. Here a line is one column of one case:
center and scale such that z = (x - center) / scale, then the first five z and the sum of all z.
`standard_nomean` is left without z: it does not centre, which this library's scaler always does.
The data sets iris, wine and diabetes are those of scikit-learn, as CSV beside this script.
"""

import json
import pathlib
import sys

KINDS = {
    "standard": ("mean_", "scale_"),
    "standard_nomean": ("mean_", "scale_"),
    "robust": ("center_", "scale_"),
    "robust_10_90": ("center_", "scale_"),
    "minmax": ("data_min_", "data_range_"),
}
DATASETS = ("iris", "wine", "diabetes")

lines = ["dataset,scaler,column,center,scale,z1,z2,z3,z4,z5,sum"]
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    case = json.loads(path.read_text())
    if case["scaler"] not in KINDS or case["dataset"] not in DATASETS:
        continue
    center, scale = (case["params"][name] for name in KINDS[case["scaler"]])
    for column in range(len(center)):
        z = [row[column] for row in case["transformed_first5"]] + [case["column_sums"][column]]
        if case["scaler"] == "standard_nomean":
            z = [""] * 6
        cells = [case["dataset"], case["scaler"], f"x{column}", center[column], scale[column], *z]
        lines.append(",".join(str(cell) for cell in cells))
pathlib.Path(__file__).with_name("cases.csv").write_text("\n".join(lines) + "\n")
