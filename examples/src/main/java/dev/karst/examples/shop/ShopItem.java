package dev.karst.examples.shop;

import dev.karst.mapper.Table;

/**
 * What the shop's only table has. Sort keys are chosen so that one query reads a customer with all
 * orders, each before its lines:
 *
 * <pre>
 * CUSTOMER#ada    ORDER#0000000001                     an order
 * CUSTOMER#ada    ORDER#0000000001#LINE#0000000001     a line of it
 * CUSTOMER#ada    ORDER#0000000001#RETURN#0000000001   that the line's goods came back
 * CUSTOMER#ada    PROFILE                              the customer
 * PRODUCT#KETTLE  PRODUCT                              a product
 * </pre>
 */
@Table("shop")
sealed interface ShopItem permits CustomerItem, Product {}
