package io.github.lifecycle4j.collect;

import java.util.Arrays;

/**
 * Invoice lines in columns: 40 bytes a line. Customer {@link TextPool#ABSENT} is an unknown one;
 * the quantity of a return is negative.
 */
final class TransactionLines {

  private static final int FIRST_CAPACITY = 1024;

  private int[] number = new int[FIRST_CAPACITY];
  private int[] invoice = new int[FIRST_CAPACITY];
  private int[] product = new int[FIRST_CAPACITY];
  private int[] customer = new int[FIRST_CAPACITY];
  private long[] second = new long[FIRST_CAPACITY];
  private double[] quantity = new double[FIRST_CAPACITY];
  private double[] price = new double[FIRST_CAPACITY];
  private int size;

  int size() {
    return size;
  }

  /** Number of the line in its source, from 1. */
  int number(int line) {
    return number[line];
  }

  int invoice(int line) {
    return invoice[line];
  }

  int product(int line) {
    return product[line];
  }

  int customer(int line) {
    return customer[line];
  }

  long second(int line) {
    return second[line];
  }

  double quantity(int line) {
    return quantity[line];
  }

  double price(int line) {
    return price[line];
  }

  /** Puts what is left of the quantity after netting in its place. */
  void setQuantity(int line, double left) {
    quantity[line] = left;
  }

  void add(
      int lineNumber,
      int lineInvoice,
      int lineProduct,
      int lineCustomer,
      long lineSecond,
      double lineQuantity,
      double linePrice) {
    if (size == second.length) {
      grow(Math.multiplyExact(2, size));
    }
    number[size] = lineNumber;
    invoice[size] = lineInvoice;
    product[size] = lineProduct;
    customer[size] = lineCustomer;
    second[size] = lineSecond;
    quantity[size] = lineQuantity;
    price[size] = linePrice;
    size++;
  }

  private void grow(int capacity) {
    number = Arrays.copyOf(number, capacity);
    invoice = Arrays.copyOf(invoice, capacity);
    product = Arrays.copyOf(product, capacity);
    customer = Arrays.copyOf(customer, capacity);
    second = Arrays.copyOf(second, capacity);
    quantity = Arrays.copyOf(quantity, capacity);
    price = Arrays.copyOf(price, capacity);
  }
}
