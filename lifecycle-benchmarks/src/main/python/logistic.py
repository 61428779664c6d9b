"""Times logistic regression of 100,000 x 50 beside LogisticBenchmark, in one thread: scikit-learn's
lbfgs with its usual tolerance and with one that finds the objective to six decimals.
Needs numpy and scikit-learn.

OPENBLAS_NUM_THREADS=1 python3 logistic.py
"""

import time

import numpy as np
from sklearn.linear_model import LogisticRegression

rows, columns = 100_000, 50
random = np.random.default_rng(1)
x = random.standard_normal((rows, columns))
truth = random.uniform(-0.5, 0.5, columns)
y = (random.random(rows) < 1 / (1 + np.exp(0.5 - x @ truth))).astype(int)


def objective(model):
    margins = x @ model.coef_[0] + model.intercept_[0]
    return np.logaddexp(0, (1 - 2 * y) * margins).sum() + (model.coef_**2).sum() / 2


for tolerance in (1e-4, 1e-8):
    times = []
    for _ in range(7):
        start = time.perf_counter()
        model = LogisticRegression(C=1.0, tol=tolerance, max_iter=1000).fit(x, y)
        times.append(time.perf_counter() - start)
    print(f"tolerance {tolerance:g}: {1000 * sorted(times)[3]:8.1f} ms, objective {objective(model):.6f}")
