package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component that is the sort key of a local secondary index, whose partition key is the
 * table's. The repository gets a method of the index's name: {@code byRating} for {@code
 * "by-rating"}. On the type itself {@link #sort} names the component.
 *
 * <p>Items whose component is absent are not in the index. A table has up to five such indexes,
 * which are created with it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(LocalIndexes.class)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface LocalIndex {
  /** The index's name: 3 to 255 characters of {@code a-z A-Z 0-9 _ . -}. */
  String name();

  /** On a type: the component that is the sort key. */
  String sort() default "";

  /**
   * What the index holds beside the keys. Unless it is everything, it is read as its own record.
   */
  Projection projection() default Projection.ALL;

  /** The components that the index holds beside the keys, with {@link Projection#INCLUDE}. */
  String[] include() default {};
}
