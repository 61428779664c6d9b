package io.github.lifecycle4j.models.regression.trees;

/** Whether the library that grows the trees is there. */
final class TreeLibrary {

  private static final String ENTRY = "ml.dmlc.xgboost4j.java.XGBoost";

  private TreeLibrary() {}

  /**
   * @throws IllegalStateException if the library is not on the class path, or has nothing for this
   *     machine
   */
  static void require() {
    try {
      Class.forName(ENTRY);
    } catch (ClassNotFoundException | LinkageError missing) {
      throw new IllegalStateException(
          "Boosted trees need XGBoost, which cannot be loaded: %s. Maybe add ml.dmlc:xgboost4j_2.12 to the dependencies; on Linux it needs libgomp."
              .formatted(missing),
          missing);
    }
  }
}
