package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that has some of the components of a class with a table, by their names and types.
 * Queries and scans read it instead: {@code orders.query("c1").as(Brief.class)}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ProjectionOf {
  /** The class with the table. */
  Class<?> value();
}
