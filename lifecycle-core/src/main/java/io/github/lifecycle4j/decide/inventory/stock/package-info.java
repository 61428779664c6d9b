/**
 * How much stock to keep at one place when demand is random. Each model is a record of its textbook
 * symbols; it takes a {@link io.github.lifecycle4j.decide.inventory.demand.Demand} and answers with
 * the best policy, its cost and its service.
 *
 * <table>
 *   <caption>Which model for which question</caption>
 *   <tr><td>one order for one season</td><td>{@code Newsvendor}, {@code NewsvendorProfit}</td></tr>
 *   <tr><td>the last order of a life</td><td>{@code LastTimeBuy}</td></tr>
 *   <tr><td>orders cost nothing</td><td>{@code BaseStock}, {@code OneForOneStock}</td></tr>
 *   <tr><td>orders cost, stock is watched at all times</td><td>{@code ReorderPoint}</td></tr>
 *   <tr><td>orders cost, stock is reviewed each period</td><td>{@code ReorderLevels}</td></tr>
 *   <tr><td>customers do not wait</td><td>{@code LostSales}</td></tr>
 *   <tr><td>demand or costs change, the horizon ends</td><td>{@code FiniteHorizon}</td></tr>
 *   <tr><td>a service level is agreed on</td><td>{@code SafetyStock}, {@code CycleService}</td></tr>
 *   <tr><td>the supplier fails</td><td>{@code DisruptedBaseStock}</td></tr>
 * </table>
 *
 * The equation numbers are those of Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd
 * edition, 2019.
 */
@NullMarked
package io.github.lifecycle4j.decide.inventory.stock;

import org.jspecify.annotations.NullMarked;
