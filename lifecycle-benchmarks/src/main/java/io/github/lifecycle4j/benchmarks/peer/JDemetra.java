package io.github.lifecycle4j.benchmarks.peer;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import java.util.Arrays;
import jdplus.toolkit.base.api.arima.SarimaOrders;
import jdplus.toolkit.base.api.data.DoubleSeq;
import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.toolkit.base.core.regarima.RegArimaEstimation;
import jdplus.toolkit.base.core.regarima.RegArimaModel;
import jdplus.toolkit.base.core.regsarima.RegSarimaComputer;
import jdplus.toolkit.base.core.regsarima.regular.RegSarimaModel;
import jdplus.toolkit.base.core.sarima.SarimaModel;
import jdplus.tramoseats.base.api.tramo.TramoSpec;
import jdplus.tramoseats.base.core.tramo.TramoKernel;

/**
 * Seasonal ARIMA models by JDemetra+ 3, the seasonal adjustment program of the European central
 * banks and statistical offices, with the defaults of its makers.
 */
public final class JDemetra {

  /** The automatic choice of log or level, outliers and order. */
  private static final TramoKernel TRAMO = TramoKernel.of(TramoSpec.TR3, null);

  private JDemetra() {}

  /** Estimates a model of this order without a mean by exact maximum likelihood. */
  public static ArmaEstimate fit(Series history, SeasonalOrder order) {
    RegArimaEstimation<SarimaModel> estimation =
        RegSarimaComputer.PROCESSOR.process(
            model(history, SarimaModel.builder(orders(order)).setDefault().build()), null);
    SarimaModel arima = estimation.getModel().arima();
    return new ArmaEstimate(
        negated(arima.getPhi()),
        arima.getTheta().toArray(),
        negated(arima.getBphi()),
        arima.getBtheta().toArray(),
        estimation.getConcentratedLikelihood().logLikelihood());
  }

  /** The exact log-likelihood of the differenced history at given coefficients. */
  public static double logLikelihood(Series history, SeasonalOrder order, ArmaEstimate at) {
    SarimaModel arima =
        SarimaModel.builder(orders(order))
            .phi(negated(DoubleSeq.of(at.ar())))
            .theta(at.ma())
            .bphi(negated(DoubleSeq.of(at.seasonalAr())))
            .btheta(at.seasonalMa())
            .build();
    return RegArimaEstimation.of(model(history, arima), 0)
        .getConcentratedLikelihood()
        .logLikelihood();
  }

  /**
   * Chooses and estimates a model by TRAMO with the set TR3, and forecasts. A history without a
   * season is taken for one of years; the start in the calendar is of no matter to TR3.
   *
   * @return normal, as the program tells mean and standard deviation
   */
  public static ForecastDistribution tramo(Series history, int horizon) {
    TsPeriod start =
        switch (history.frequency().seasonLength()) {
          case 12 -> TsPeriod.monthly(1980, 1);
          case 4 -> TsPeriod.quarterly(1980, 1);
          case 1 -> TsPeriod.yearly(1980);
          default ->
              throw new IllegalArgumentException(
                  "TRAMO takes months, quarters and years but not '%s'."
                      .formatted(history.frequency()));
        };
    RegSarimaModel.Forecasts forecasts =
        TRAMO.process(TsData.of(start, DoubleSeq.of(history.toArray())), null).forecasts(horizon);
    double[] deviations = forecasts.getForecastsStdev().getValues().toArray();
    return Parametric.normal(
        forecasts.getForecasts().getValues().toArray(), deviations, deviations);
  }

  @SuppressWarnings("unchecked") // the steps of its builder have no type argument
  private static RegArimaModel<SarimaModel> model(Series history, SarimaModel arima) {
    return RegArimaModel.<SarimaModel>builder()
        .y(DoubleSeq.of(history.toArray()))
        .arima(arima)
        .build();
  }

  private static SarimaOrders orders(SeasonalOrder order) {
    SarimaOrders orders = new SarimaOrders(order.period());
    orders.setRegular(order.p(), order.d(), order.q());
    orders.setSeasonal(order.seasonalP(), order.seasonalD(), order.seasonalQ());
    return orders;
  }

  /** Its autoregressive polynomials have the other sign. */
  private static double[] negated(DoubleSeq coefficients) {
    return Arrays.stream(coefficients.toArray()).map(value -> -value).toArray();
  }
}
