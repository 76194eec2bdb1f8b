package dev.karst.examples.shop;

import dev.karst.mapper.SortKey;

/**
 * How much of a product an order has.
 *
 * @param number counts the order's lines from 1
 */
record OrderLine(
    String customer,
    @SortKey(prefix = "ORDER#") int order,
    @SortKey(order = 1, prefix = "LINE#") int number,
    String sku,
    int quantity,
    long cents)
    implements CustomerItem {}
