package dev.karst.examples.shop;

import dev.karst.mapper.PartitionKey;

/** What lies in a customer's partition. */
sealed interface CustomerItem extends ShopItem permits Customer, Order, OrderLine, ReturnedGoods {
  @PartitionKey(prefix = "CUSTOMER#")
  String customer();
}
