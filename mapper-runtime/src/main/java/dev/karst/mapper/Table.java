package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record, bean, immutable class or class with a builder whose objects are the items of a
 * table, or a sealed interface of such classes, which share one.
 *
 * <p>The annotation processor generates, beside {@code Order}, an {@code OrderRepository} to read
 * and write them, an {@code Order_} to write conditions with, and an {@code OrderKey}. For a sealed
 * interface {@code ShopItem} it generates these for each class that implements it, and a {@code
 * ShopItemRepository} of them all.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {
  /** The table's name: 3 to 255 characters of {@code a-z A-Z 0-9 _ . -}. */
  String value();

  /** The attribute that a composed partition key is stored in. */
  String partitionKey() default "pk";

  /** The attribute that a composed sort key is stored in. */
  String sortKey() default "sk";

  /** The attribute that says which of a sealed interface's classes an item is of. */
  String typeAttribute() default "type";
}
