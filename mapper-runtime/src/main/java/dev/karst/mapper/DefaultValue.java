package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a component is in an item that does not have its attribute, such as one that was
 * written before there was the component. Without it, it is null, zero or false. Stands on a record
 * component, a field or a getter of one value, stored as a string, number or boolean; options and
 * collections have an empty value of their own.
 *
 * <p>It counts on reading only: conditions, filters and updates see an attribute that is not there.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface DefaultValue {
  /**
   * The value as it is stored: {@code "5"}, {@code "true"}, {@code "OPEN"} for a constant of an
   * enum, {@code "2026-01-31"} for a date. One that does not fit does not compile.
   */
  String value();
}
