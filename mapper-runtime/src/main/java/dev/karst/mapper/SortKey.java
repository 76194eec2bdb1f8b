package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component that orders, and tells apart, the items of one partition. Stands on a record
 * component, a field or a getter.
 *
 * <p>A sort key with a prefix, or of several components, is composed: it is stored as a text of its
 * own, such as {@code ORDER#o1#LINE#0000000002}, beside the components, in the attribute that
 * {@link Table#sortKey} names. The components are parted by {@code #}, which none may contain.
 *
 * <p>On the type it is the whole sort key: the prefix alone, for what a partition has one of.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface SortKey {
  /** Where the component stands among those of a composed key; the least is the first. */
  int order() default 0;

  /** What stands before the component, printable ASCII such as {@code ORDER#}. */
  String prefix() default "";
}
