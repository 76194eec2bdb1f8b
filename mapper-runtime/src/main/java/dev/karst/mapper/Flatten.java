package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the components of a component as attributes of the item, rather than in a map. Stands on a
 * record component, a field or a getter of a class with a table; its type is a record or class of
 * one's own, or an {@code Optional} of one:
 *
 * <pre>{@code
 * @Flatten(prefix = "shipping_") Address shipping,
 * @Flatten(prefix = "billing_") Optional<Address> billing
 * }</pre>
 *
 * <p>The attributes are named as they are in the flattened class, behind the prefix. So are their
 * aliases. Conditions and updates name them one by one: {@code Order_.shipping.city}; the component
 * as a whole is none.
 *
 * <p>Nothing is stored of a component that is null or empty. It is null or empty if the item has
 * none of its attributes, so an object of which nothing is stored does not come back.
 *
 * <p>An index includes it as a whole, and may have a part of it in its key: {@code partition =
 * "shipping.city"}, by which methods are called {@code shippingCityEqualTo}. What is flattened
 * holds no keys and index annotations itself, nothing that the repository keeps up to date, and
 * nothing that is flattened in turn.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Flatten {
  /** What the names of its attributes begin with. */
  String prefix() default "";
}
