package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component that says when an item expires, an {@code Instant} or {@code long} in seconds
 * since 1970 UTC. It is stored as a number of whole seconds, and the table's time to live is
 * enabled on it. An item without it does not expire, nor does one that holds 0.
 *
 * <p>With {@link #of} and {@link #after} each put sets it, both components being {@code Instant}s:
 * {@code @Ttl(of = "createdAt", after = "P30D")}. Where the other is annotated with {@link
 * CreatedAt} or {@link UpdatedAt}, updates set it as well, and cannot be told to; an item from
 * before there was a time to live then lives on from its next update. Where the other is null, it
 * is what the object says.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Ttl {
  /** The component that says when the item's life begins; nothing if the object says its end. */
  String of() default "";

  /** How long the item lives from then on, ISO-8601 as {@code Duration} reads it. */
  String after() default "";
}
