package dev.karst.examples.shop;

import dev.karst.mapper.SortKey;

/**
 * Who buys.
 *
 * @param orders how many orders there are, which is the number of the last
 * @param spent what they cost, less what was refunded, in cents
 */
@SortKey(prefix = "PROFILE")
record Customer(String customer, String name, String city, int orders, long spent)
    implements CustomerItem {}
