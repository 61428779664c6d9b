package io.github.lifecycle4j.models.intermittent;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;

/** The contract of forecasters, kept by each method. */
class IntermittentContractTest {

  /** Counts promise no scaling, and nothing is certain after a constant or empty history. */
  private interface Intermittent extends ForecasterContract {

    @Override
    default Set<Promise> promises() {
      return EnumSet.of(Promise.UPDATE_IS_REFIT);
    }

    @Override
    default Forecaster heldForecaster() {
      return ((IntermittentDemand) forecaster()).withSmoothing(0.1, 0.2);
    }

    @Override
    default Series history() {
      SplittableRandom random = new SplittableRandom(7);
      double[] values = new double[60];
      for (int t = 0; t < values.length; t++) {
        values[t] = random.nextInt(3) == 0 ? 1 + random.nextInt(9) : 0;
      }
      values[59] = 4;
      return Series.of(ProductKey.of("contract"), Frequency.WEEKLY, 600, values);
    }
  }

  @Nested
  class ByClass implements Intermittent {
    @Override
    public Forecaster forecaster() {
      return IntermittentDemand.DEFAULTS;
    }
  }

  @Nested
  class Croston implements Intermittent {
    @Override
    public Forecaster forecaster() {
      return IntermittentDemand.of(IntermittentMethod.CROSTON);
    }
  }

  @Nested
  class SyntetosBoylan implements Intermittent {
    @Override
    public Forecaster forecaster() {
      return IntermittentDemand.of(IntermittentMethod.SBA)
          .withDistribution(DemandDistribution.NEGATIVE_BINOMIAL);
    }
  }

  @Nested
  class ShaleBoylanJohnston implements Intermittent {
    @Override
    public Forecaster forecaster() {
      return IntermittentDemand.of(IntermittentMethod.SBJ)
          .withDistribution(DemandDistribution.ZERO_INFLATED_POISSON);
    }
  }

  /** Frequent demand: the history of the contract itself. */
  @Nested
  class Imapa implements ForecasterContract {
    @Override
    public Forecaster forecaster() {
      return IntermittentDemand.of(IntermittentMethod.IMAPA);
    }

    @Override
    public Set<Promise> promises() {
      return EnumSet.noneOf(Promise.class);
    }
  }

  @Nested
  class Adida implements Intermittent {
    @Override
    public Forecaster forecaster() {
      return IntermittentDemand.of(IntermittentMethod.ADIDA)
          .withDistribution(DemandDistribution.HURDLE);
    }
  }

  @Nested
  class TeunterSyntetosBabaiOfAmounts implements Intermittent {
    @Override
    public Forecaster forecaster() {
      return IntermittentDemand.of(IntermittentMethod.TSB)
          .withSmoothing(0.1, 0.2)
          .withDistribution(DemandDistribution.GAMMA);
    }

    @Override
    public Set<Promise> promises() {
      return EnumSet.of(Promise.UPDATE_IS_REFIT, Promise.SCALE);
    }
  }

  @Nested
  class Simulated implements Intermittent {
    @Override
    public Forecaster forecaster() {
      return IntermittentDemand.DEFAULTS.withSimulation(Simulation.DEFAULT.withPaths(200));
    }

    @Override
    public Set<Promise> promises() {
      return EnumSet.noneOf(Promise.class);
    }
  }

  @Nested
  class Bootstrapped implements Intermittent {
    @Override
    public Forecaster forecaster() {
      return IntermittentDemand.DEFAULTS
          .withSmoothing(0.1, 0.1)
          .withSimulation(Simulation.BOOTSTRAP.withPaths(200));
    }

    @Override
    public Set<Promise> promises() {
      return EnumSet.of(Promise.SCALE);
    }
  }
}
