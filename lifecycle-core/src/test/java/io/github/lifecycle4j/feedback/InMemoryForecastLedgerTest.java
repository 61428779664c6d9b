package io.github.lifecycle4j.feedback;

class InMemoryForecastLedgerTest extends ForecastLedgerContract {

  @Override
  ForecastLedger open(LedgerSettings settings) {
    return new InMemoryForecastLedger(settings);
  }
}
