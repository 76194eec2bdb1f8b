package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the attribute a component is stored in; without it, the component's own name is taken.
 * Stands on a record component, a field or a getter.
 *
 * <p>A component that is renamed keeps the attribute's name with {@code value}, or changes it and
 * gives the former one as an alias:
 *
 * <pre>{@code
 * @Attribute(aliases = "note") Optional<String> remark
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Attribute {
  /** The name as DynamoDB sees it; the component's own, unless it is given. */
  String value() default "";

  /**
   * Names that the attribute had before. An item that does not have it under its name is read with
   * the first of these that it has. What is written has the name only: a put replaces the item, and
   * an update that sets or removes the attribute removes it under these names as well.
   *
   * <p>Conditions and filters look under the name alone, and so do updates of a part of a list, map
   * or nested object. Keys, components of indexes, and those that the repository keeps up to date
   * cannot have aliases.
   */
  String[] aliases() default {};
}
