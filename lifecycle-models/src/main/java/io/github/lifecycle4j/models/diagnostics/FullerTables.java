package io.github.lifecycle4j.models.diagnostics;

/**
 * Distributions of the Dickey–Fuller statistics (Fuller 1976, Introduction to Statistical Time
 * Series, tables 8.5.1 and 8.5.2; Dickey and Fuller 1981, tables IV to VI).
 */
final class FullerTables {

  private static final double[] SIZES = {25, 50, 100, 250, 500, 100_000};
  private static final double[] LEVELS = {0.01, 0.025, 0.05, 0.1, 0.9, 0.95, 0.975, 0.99};
  private static final double[] JOINT_LEVELS = {0.01, 0.05, 0.1};

  private static final double[][] TAU = {
    {-2.66, -2.26, -1.95, -1.60, 0.92, 1.33, 1.70, 2.16},
    {-2.62, -2.25, -1.95, -1.61, 0.91, 1.31, 1.66, 2.08},
    {-2.60, -2.24, -1.95, -1.61, 0.90, 1.29, 1.64, 2.03},
    {-2.58, -2.23, -1.95, -1.62, 0.89, 1.29, 1.63, 2.01},
    {-2.58, -2.23, -1.95, -1.62, 0.89, 1.28, 1.62, 2.00},
    {-2.58, -2.23, -1.95, -1.62, 0.89, 1.28, 1.62, 2.00}
  };
  private static final double[][] TAU_CONSTANT = {
    {-3.75, -3.33, -3.00, -2.63, -0.37, 0.00, 0.34, 0.72},
    {-3.58, -3.22, -2.93, -2.60, -0.40, -0.03, 0.29, 0.66},
    {-3.51, -3.17, -2.89, -2.58, -0.42, -0.05, 0.26, 0.63},
    {-3.46, -3.14, -2.88, -2.57, -0.42, -0.06, 0.24, 0.62},
    {-3.44, -3.13, -2.87, -2.57, -0.43, -0.07, 0.24, 0.61},
    {-3.43, -3.12, -2.86, -2.57, -0.44, -0.07, 0.23, 0.60}
  };
  private static final double[][] TAU_TREND = {
    {-4.38, -3.95, -3.60, -3.24, -1.14, -0.80, -0.50, -0.15},
    {-4.15, -3.80, -3.50, -3.18, -1.19, -0.87, -0.58, -0.24},
    {-4.04, -3.73, -3.45, -3.15, -1.22, -0.90, -0.62, -0.28},
    {-3.99, -3.69, -3.43, -3.13, -1.23, -0.92, -0.64, -0.31},
    {-3.98, -3.68, -3.42, -3.13, -1.24, -0.93, -0.65, -0.32},
    {-3.96, -3.66, -3.41, -3.12, -1.25, -0.94, -0.66, -0.33}
  };
  private static final double[][] RHO_CONSTANT = {
    {-17.2, -14.6, -12.5, -10.2, -0.76, 0.01, 0.65, 1.40},
    {-18.9, -15.7, -13.3, -10.7, -0.81, -0.07, 0.53, 1.22},
    {-19.8, -16.3, -13.7, -11.0, -0.83, -0.10, 0.47, 1.14},
    {-20.3, -16.6, -14.0, -11.2, -0.84, -0.12, 0.43, 1.09},
    {-20.5, -16.8, -14.0, -11.2, -0.84, -0.13, 0.42, 1.06},
    {-20.7, -16.9, -14.1, -11.3, -0.85, -0.13, 0.41, 1.04}
  };
  private static final double[][] RHO_TREND = {
    {-22.5, -19.9, -17.9, -15.6, -3.66, -2.51, -1.53, -0.43},
    {-25.7, -22.4, -19.8, -16.8, -3.71, -2.60, -1.66, -0.65},
    {-27.4, -23.6, -20.7, -17.5, -3.74, -2.62, -1.73, -0.75},
    {-28.4, -24.4, -21.3, -18.0, -3.75, -2.64, -1.78, -0.82},
    {-28.9, -24.8, -21.5, -18.1, -3.76, -2.65, -1.78, -0.84},
    {-29.5, -25.1, -21.8, -18.3, -3.77, -2.66, -1.79, -0.87}
  };
  private static final double[][] PHI_1 = {
    {7.88, 5.18, 4.12},
    {7.06, 4.86, 3.94},
    {6.70, 4.71, 3.86},
    {6.52, 4.63, 3.81},
    {6.47, 4.61, 3.79},
    {6.43, 4.59, 3.78}
  };
  private static final double[][] PHI_2 = {
    {8.21, 5.68, 4.67},
    {7.02, 5.13, 4.31},
    {6.50, 4.88, 4.16},
    {6.22, 4.75, 4.07},
    {6.15, 4.71, 4.05},
    {6.09, 4.68, 4.03}
  };
  private static final double[][] PHI_3 = {
    {10.61, 7.24, 5.91},
    {9.31, 6.73, 5.61},
    {8.73, 6.49, 5.47},
    {8.43, 6.34, 5.39},
    {8.34, 6.30, 5.36},
    {8.27, 6.25, 5.34}
  };

  private FullerTables() {}

  /** The t statistic of a unit root with n differences. */
  static CriticalValues tau(Terms terms, int n) {
    double[][] table =
        switch (terms) {
          case NONE -> TAU;
          case CONSTANT -> TAU_CONSTANT;
          case TREND -> TAU_TREND;
        };
    return CriticalValues.interpolated(LEVELS, SIZES, table, n);
  }

  /** The normalised coefficient n(ρ − 1), with a constant or a trend. */
  static CriticalValues rho(Terms terms, int n) {
    return CriticalValues.interpolated(
        LEVELS, SIZES, terms == Terms.TREND ? RHO_TREND : RHO_CONSTANT, n);
  }

  /** F statistic of a unit root without drift, in the regression with a constant. */
  static CriticalValues phi1(int n) {
    return CriticalValues.interpolated(JOINT_LEVELS, SIZES, PHI_1, n);
  }

  /** F statistic of a unit root with neither drift nor trend, in the regression with a trend. */
  static CriticalValues phi2(int n) {
    return CriticalValues.interpolated(JOINT_LEVELS, SIZES, PHI_2, n);
  }

  /** F statistic of a unit root without trend, in the regression with a trend. */
  static CriticalValues phi3(int n) {
    return CriticalValues.interpolated(JOINT_LEVELS, SIZES, PHI_3, n);
  }
}
