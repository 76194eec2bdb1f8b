package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record, or a class with getters and setters, whose objects are the items of a table.
 *
 * <p>The annotation processor generates, beside {@code Order}, an {@code OrderRepository} to read
 * and write them, an {@code Order_} to write conditions with, and an {@code OrderKey}.
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
}
