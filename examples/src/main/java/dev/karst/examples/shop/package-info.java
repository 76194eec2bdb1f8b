/** A shop in a single table: customers, orders and products, which are bought in transactions. */
@NullMarked
package dev.karst.examples.shop;

import org.jspecify.annotations.NullMarked;
