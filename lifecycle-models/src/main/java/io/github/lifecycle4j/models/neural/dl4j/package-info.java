/**
 * The bridge to DeepLearning4J: its networks as regressors, ours as its and back. It needs {@code
 * org.deeplearning4j:deeplearning4j-nn} and a backend of ND4J on the class path; without them a fit
 * fails with a message that says what to add, and all else works. Types of DeepLearning4J stand in
 * public signatures of this package alone.
 *
 * <p>On a GPU the same code runs with ND4J's CUDA backend on the class path in place of {@code
 * nd4j-native}; that was not tested.
 *
 * <p>What ND4J shares within a Java machine is left to those who start it: {@code
 * -Dorg.bytedeco.javacpp.maxPhysicalBytes=0} spares small steps 40 % of their time and false errors
 * of full memory, {@code OMP_NUM_THREADS=1} keeps its products from crowding the processors, {@code
 * org.bytedeco.javacpp.cachedir} moves the 397 MB that it unpacks below the user's home, and JDK 25
 * wants {@code --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow} to be
 * quiet. Random layers of DeepLearning4J draw from one generator of the whole machine, so that
 * trainings with dropout repeat only if nothing else draws meanwhile.
 */
@NullMarked
package io.github.lifecycle4j.models.neural.dl4j;

import org.jspecify.annotations.NullMarked;
