package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.ProductKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Product codes as a shop writes them and the products that they stand for. */
final class ProductCodes {

  /** Index of a code that is no product. */
  static final int NO_PRODUCT = -1;

  private final TransactionRules rules;
  private final TextPool codes = new TextPool();
  private final List<ProductKey> keys = new ArrayList<>();
  private final Map<ProductKey, Integer> indexes = new HashMap<>();
  private int[] products = new int[64];
  private int known;

  ProductCodes(TransactionRules rules) {
    this.rules = rules;
  }

  /** The codes as the shop writes them. */
  TextPool codes() {
    return codes;
  }

  /** Number of products. */
  int size() {
    return keys.size();
  }

  /** The key of the product at an index. */
  ProductKey key(int index) {
    return keys.get(index);
  }

  /** The index of the product of a code, or {@link #NO_PRODUCT}. */
  int product(int code) {
    while (known <= code) {
      if (known == products.length) {
        products = Arrays.copyOf(products, 2 * known);
      }
      products[known] = find(codes.text(known));
      known++;
    }
    return products[code];
  }

  private int find(String code) {
    if (rules.nonProducts().test(code)) {
      return NO_PRODUCT;
    }
    ProductKey key = ProductKey.of(rules.naming().apply(code));
    Integer index = indexes.putIfAbsent(key, keys.size());
    if (index != null) {
      return index;
    }
    keys.add(key);
    return keys.size() - 1;
  }
}
