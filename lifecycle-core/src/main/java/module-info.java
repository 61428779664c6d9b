/** The vocabulary of Lifecycle4J and the process from collected history to feedback. */
module io.github.lifecycle4j.core {
  requires de.siegmar.fastcsv;
  requires transitive java.sql;
  requires ojalgo;
  requires org.apache.commons.statistics.distribution;
  requires static transitive org.jspecify;

  exports io.github.lifecycle4j.clean;
  exports io.github.lifecycle4j.collect;
  exports io.github.lifecycle4j.data;
  exports io.github.lifecycle4j.decide.inventory;
  exports io.github.lifecycle4j.decide.inventory.demand;
  exports io.github.lifecycle4j.decide.inventory.learning;
  exports io.github.lifecycle4j.decide.inventory.lotsize;
  exports io.github.lifecycle4j.decide.inventory.network;
  exports io.github.lifecycle4j.decide.inventory.planning;
  exports io.github.lifecycle4j.decide.inventory.simulation;
  exports io.github.lifecycle4j.decide.inventory.stock;
  exports io.github.lifecycle4j.decide.marketing;
  exports io.github.lifecycle4j.decide.pricing;
  exports io.github.lifecycle4j.decide.supply;
  exports io.github.lifecycle4j.decide;
  exports io.github.lifecycle4j.evaluate;
  exports io.github.lifecycle4j.features;
  exports io.github.lifecycle4j.feedback;
  exports io.github.lifecycle4j.pipeline;
  exports io.github.lifecycle4j.predict;
  exports io.github.lifecycle4j.stage;
  exports io.github.lifecycle4j.train;
}
