package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component that says which partition an item belongs to. Stands on a record component, a
 * field or a getter.
 *
 * <p>A partition key with a prefix, or of several components, is composed: it is stored as a text
 * of its own, such as {@code CUSTOMER#c1}, beside the components, in the attribute that {@link
 * Table#partitionKey} names. The components are parted by {@code #}, which none may contain.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface PartitionKey {
  /** Where the component stands among those of a composed key; the least is the first. */
  int order() default 0;

  /** What stands before the component, printable ASCII such as {@code CUSTOMER#}. */
  String prefix() default "";
}
