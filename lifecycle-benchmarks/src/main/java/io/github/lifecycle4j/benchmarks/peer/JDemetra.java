package io.github.lifecycle4j.benchmarks.peer;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.arima.ArimaOrder;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import java.util.LinkedHashMap;
import java.util.Map;
import jdplus.toolkit.base.api.arima.SarimaOrders;
import jdplus.toolkit.base.api.data.DoubleSeq;
import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.toolkit.base.core.regarima.RegArimaEstimation;
import jdplus.toolkit.base.core.regarima.RegArimaModel;
import jdplus.toolkit.base.core.regsarima.RegSarimaComputer;
import jdplus.toolkit.base.core.regsarima.regular.RegSarimaModel;
import jdplus.toolkit.base.core.sarima.SarimaModel;
import jdplus.toolkit.base.core.sarima.estimation.SarimaMapping;
import jdplus.tramoseats.base.api.tramo.TramoSpec;
import jdplus.tramoseats.base.core.tramo.TramoKernel;

/**
 * Seasonal ARIMA models by JDemetra+ 3, the seasonal adjustment program of the European central
 * banks and statistical offices, with the defaults of its makers. Likelihoods are exact, of the
 * differenced history.
 */
public final class JDemetra {

  /** The automatic choice of log or level, outliers and order. */
  private static final TramoKernel TRAMO = TramoKernel.of(TramoSpec.TR3, null);

  private static final RegSarimaComputer PRECISE =
      RegSarimaComputer.builder().precision(1e-10).build();

  private JDemetra() {}

  /** Estimates a model of this order without a mean by exact maximum likelihood. */
  public static PeerModel fit(Series history, ArimaOrder order) {
    SarimaOrders orders = orders(history, order);
    return peer(
        RegSarimaComputer.PROCESSOR.process(
            model(history, SarimaModel.builder(orders).setDefault().build()), null));
  }

  /** Searches the largest likelihood from given coefficients on, more finely than by default. */
  public static PeerModel fit(Series history, ArimaOrder order, Map<String, Double> start) {
    SarimaOrders orders = orders(history, order);
    return peer(PRECISE.optimize(model(history, arima(orders, start)), SarimaMapping.of(orders)));
  }

  /** The exact log-likelihood at given coefficients. */
  public static double logLikelihood(
      Series history, ArimaOrder order, Map<String, Double> coefficients) {
    return RegArimaEstimation.of(model(history, arima(orders(history, order), coefficients)), 0)
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

  private static SarimaOrders orders(Series history, ArimaOrder order) {
    SarimaOrders orders = new SarimaOrders(history.frequency().seasonLength());
    orders.setRegular(order.ar(), order.differences(), order.ma());
    orders.setSeasonal(order.seasonalAr(), order.seasonalDifferences(), order.seasonalMa());
    return orders;
  }

  /** Its autoregressive polynomials have the other sign. */
  private static SarimaModel arima(SarimaOrders orders, Map<String, Double> coefficients) {
    return SarimaModel.builder(orders)
        .phi(part(coefficients, "ar", orders.getP(), -1))
        .theta(part(coefficients, "ma", orders.getQ(), 1))
        .bphi(part(coefficients, "sar", orders.getBp(), -1))
        .btheta(part(coefficients, "sma", orders.getBq(), 1))
        .build();
  }

  private static double[] part(Map<String, Double> coefficients, String name, int count, int sign) {
    double[] part = new double[count];
    for (int i = 0; i < count; i++) {
      part[i] = sign * coefficients.getOrDefault(name + (i + 1), Double.NaN);
    }
    return part;
  }

  private static PeerModel peer(RegArimaEstimation<SarimaModel> estimation) {
    SarimaModel arima = estimation.getModel().arima();
    Map<String, Double> coefficients = new LinkedHashMap<>();
    put(coefficients, "ar", arima.getPhi(), -1);
    put(coefficients, "ma", arima.getTheta(), 1);
    put(coefficients, "sar", arima.getBphi(), -1);
    put(coefficients, "sma", arima.getBtheta(), 1);
    return new PeerModel(coefficients, estimation.getConcentratedLikelihood().logLikelihood());
  }

  private static void put(
      Map<String, Double> coefficients, String name, DoubleSeq values, int sign) {
    for (int i = 0; i < values.length(); i++) {
      coefficients.put(name + (i + 1), sign * values.get(i));
    }
  }
}
