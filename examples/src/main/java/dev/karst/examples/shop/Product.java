package dev.karst.examples.shop;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Version;

/**
 * What can be bought.
 *
 * @param price of one, in cents
 * @param stock how many there are
 */
@SortKey(prefix = "PRODUCT")
record Product(
    @PartitionKey(prefix = "PRODUCT#") String sku,
    String name,
    long price,
    int stock,
    @Version long version)
    implements ShopItem {}
