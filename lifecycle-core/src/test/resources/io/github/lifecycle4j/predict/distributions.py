"""Writes distributions.csv: reference values of the families of Parametric.

    python3 distributions.py > distributions.csv

Every value comes from its definition with 40 digits (mpmath 1.3.0): probabilities of counts are
summed one by one, totals of counts are convolved step by step, and moments, expected excess and
mean difference of continuous families are integrated.
"""

from mpmath import exp, gamma, gammainc, inf, log, loggamma, mp, mpf, npdf, quad, sqrt

mp.dps = 40
FEW = mpf(10) ** -32


def poisson(rate):
    return lambda k: exp(k * log(rate) - rate - loggamma(k + 1))


def negative_binomial(mean, size):
    p = size / (size + mean)
    failure = mean / (size + mean)
    return lambda k: exp(
        loggamma(k + size) - loggamma(k + 1) - loggamma(size) + size * log(p) + k * log(failure)
    )


def table(pmf, shift=0, zero=0):
    """Probabilities of 0, 1, … until they are negligible."""
    values = [mpf(0)] * shift
    k, total = 0, mpf(0)
    while total < 1 - FEW and k < 40000:
        values.append(pmf(k) * (1 - zero))
        total += pmf(k)
        k += 1
    values[0] += zero
    return values


def convolve(one, other):
    out = [mpf(0)] * (len(one) + len(other) - 1)
    for i, a in enumerate(one):
        if a > 0:
            for j, b in enumerate(other):
                out[i + j] += a * b
    return out


def counts(name, parameters, values, steps=1):
    total = values
    for _ in range(steps - 1):
        total = convolve(total, values)
    mean = sum(k * p for k, p in enumerate(total))
    deviation = sqrt(sum((k - mean) ** 2 * p for k, p in enumerate(total)))
    cumulative, below = [], mpf(0)
    for p in total:
        below += p
        cumulative.append(below)

    def row(quantity, argument, value):
        write(name, parameters, steps, quantity, argument, value)

    row("mean", 0, mean)
    row("standardDeviation", 0, deviation)
    row("meanDifference", 0, 2 * sum(f * (1 - f) for f in cumulative))
    points = sorted({0, 1, int(mean), int(mean + deviation), int(mean + 4 * deviation)})
    for k in points:
        if k < len(cumulative):
            row("cdf", k, cumulative[k])
            row("cdf", k + 0.5, cumulative[k])
        for threshold in (k, k + 0.25, -1.5):
            row(
                "expectedExcess",
                threshold,
                sum((j - mpf(threshold)) * p for j, p in enumerate(total) if j > threshold),
            )
    for level in (0.001, 0.1, 0.5, 0.8, 0.95, 0.999):
        row("quantile", level, next(k for k, f in enumerate(cumulative) if f >= level))


def continuous(name, parameters, inverse, density, points, cumulative, cuts, atom=0):
    """A value inverse(z) of a variable z with this density; atom is the probability of 0 besides.

    Integrals are cut at the points, the first and last of which are their ends.
    """
    points = sorted([*points, *cuts])

    def expected(f):
        return (1 - atom) * quad(lambda z: f(inverse(z)) * density(z), points)

    mean = expected(lambda x: x)

    def row(quantity, argument, value):
        write(name, parameters, 1, quantity, argument, value)

    row("mean", 0, mean)
    second = expected(lambda x: (x - mean) ** 2) + atom * mean**2
    row("standardDeviation", 0, sqrt(second) if (name, parameters[0]) != ("studentT", 2.0) else inf)
    spread = quad(
        lambda z: inverse(z) * (2 * cumulative(z) - 1) * density(z), points
    )
    row("meanDifference", 0, (1 - atom) ** 2 * 2 * spread + 2 * atom * mean)
    for z in cuts:
        x = inverse(z)
        row("cdf", float(x), atom + (1 - atom) * cumulative(z))
        upper = [c for c in points if c >= z]
        row(
            "expectedExcess",
            float(x),
            (1 - atom) * quad(lambda y: (inverse(y) - x) * density(y), upper),
        )
        if atom == 0:
            row("quantile", float(cumulative(z)), x)


def normal_cdf(z):
    return mp.ncdf(z)


def write(name, parameters, steps, quantity, argument, value):
    print(
        "%s,%s,%d,%s,%r,%s"
        % (name, " ".join(map(repr, parameters)), steps, quantity, argument, mp.nstr(value, 17))
    )


def student(df):
    df = mpf(df)
    scale = gamma((df + 1) / 2) / (sqrt(df * mp.pi) * gamma(df / 2))

    def density(t):
        return scale * (1 + t * t / df) ** (-(df + 1) / 2)

    def cumulative(t):
        tail = mp.betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
        return 1 - tail if t > 0 else tail

    return density, cumulative


def main():
    print("family,parameters,steps,quantity,argument,value")
    for rate in (0.01, 0.7, 4.2, 120.0):
        counts("poisson", (rate,), table(poisson(mpf(rate))))
    counts("poisson", (0.7,), table(poisson(mpf(0.7))), 3)
    for mean, size in ((0.3, 0.05), (2.0, 0.5), (7.0, 3.0), (50.0, 1000.0), (5.0, 1e6), (90.0, 0.2)):
        counts("negativeBinomial", (mean, size), table(negative_binomial(mpf(mean), mpf(size))))
    counts("negativeBinomial", (2.0, 0.5), table(negative_binomial(mpf(2), mpf(0.5))), 4)
    for zero, rate in ((0.6, 2.5), (0.0, 1.5), (0.95, 12.0)):
        counts("zeroInflatedPoisson", (zero, rate), table(poisson(mpf(rate)), 0, mpf(zero)))
    counts("zeroInflatedPoisson", (0.6, 2.5), table(poisson(mpf(2.5)), 0, mpf(0.6)), 5)
    nb = negative_binomial(mpf(3), mpf(0.8))
    counts("zeroInflatedNegativeBinomial", (0.7, 3.0, 0.8), table(nb, 0, mpf(0.7)))
    counts("zeroInflatedNegativeBinomial", (0.7, 3.0, 0.8), table(nb, 0, mpf(0.7)), 3)
    nb = negative_binomial(mpf(1.5), mpf(2))
    counts("hurdleNegativeBinomial", (0.7, 2.5, 2.0), table(nb, 1, mpf(0.7)))
    counts("hurdleNegativeBinomial", (0.7, 2.5, 2.0), table(nb, 1, mpf(0.7)), 3)
    for df in (2.0, 3.0, 9.0, 99.0):
        density, cumulative = student(df)
        continuous("studentT", (df, 0.0, 1.0), lambda z: z, density, (-inf, inf), cumulative,
                   (mpf(-2), mpf(-0.5), mpf(1), mpf(6)))
    for zero, mean, shape in ((0.5, 3.0, 0.6), (0.0, 10.0, 4.0)):
        scale, k = mpf(mean) / mpf(shape), mpf(shape)
        continuous("zeroInflatedGamma", (zero, mean, shape), lambda z: z,
                   lambda z: (z / scale) ** (k - 1) * exp(-z / scale) / gamma(k) / scale,
                   (mpf(0), inf),
                   lambda z: gammainc(k, 0, z / scale, regularized=True),
                   (mpf(1), mpf(4), mpf(20)), mpf(zero))
    for power, location, scale in ((0.0, 2.0, 0.7), (0.3, 3.0, 1.1), (0.5, 4.0, 1.0),
                                   (1.0, 9.0, 1.5), (2.0, 30.0, 6.0), (-0.5, 1.2, 0.05)):
        p, m, s = mpf(power), mpf(location), mpf(scale)
        continuous("boxCoxNormal", (power, location, scale),
                   lambda z: exp(m + s * z) if p == 0 else max(1 + p * (m + s * z), 0) ** (1 / p),
                   npdf,
                   (mpf(-12), (-1 / p - m) / s, mpf(12)) if p > 0 else (mpf(-12), mpf(12)),
                   normal_cdf, (mpf(-3), mpf(-1), mpf(0.5), mpf(2)))


main()
