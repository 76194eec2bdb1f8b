package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component that is the partition key of a global secondary index. The repository gets a
 * method of the index's name: {@code byStatus} for {@code "by-status"}.
 *
 * <p>Items whose component is absent are not in the index. On the type itself {@link #partition}
 * names the components of the key, up to four, in their order. A part of what is flattened is named
 * with it, {@code "shipping.city"}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(GlobalIndexes.class)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface GlobalIndex {
  /** The index's name: 3 to 255 characters of {@code a-z A-Z 0-9 _ . -}. */
  String name();

  /** On a type: the components that are the partition key, one to four. */
  String[] partition() default {};

  /** The components that are the sort key, none to four. */
  String[] sort() default {};

  /**
   * What the index holds beside the keys. Unless it is everything, it is read as its own record.
   */
  Projection projection() default Projection.ALL;

  /** The components that the index holds beside the keys, with {@link Projection#INCLUDE}. */
  String[] include() default {};
}
