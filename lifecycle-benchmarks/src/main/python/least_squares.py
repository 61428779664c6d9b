"""Times least squares of 1,000,000 x 20 beside LeastSquaresBenchmark, in one thread:
numpy's normal equations and LAPACK's lstsq (gelsd). Needs numpy.

OPENBLAS_NUM_THREADS=1 python3 least_squares.py
"""

import time

import numpy as np

rows, columns = 1_000_000, 20
random = np.random.default_rng(1)
x = random.uniform(-1, 1, (rows, columns)) + np.arange(columns)
x[:, 0] = 1
y = x @ np.arange(columns) + 5 + random.uniform(-0.5, 0.5, rows)


def normal_equations():
    return np.linalg.solve(x.T @ x, x.T @ y)


def lstsq():
    return np.linalg.lstsq(x, y, rcond=None)[0]


def qr():
    q, r = np.linalg.qr(x)
    return np.linalg.solve(r, q.T @ y)


for way in (normal_equations, lstsq, qr):
    assert np.allclose(way()[1:], np.arange(1, columns), atol=0.01)
    times = []
    for _ in range(7):
        start = time.perf_counter()
        way()
        times.append(time.perf_counter() - start)
    print(f"{way.__name__:17s} {1000 * sorted(times)[3]:8.1f} ms")
