package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component that holds the attributes of an item that no other component is stored in, a
 * {@code Map<String, AttributeValue>}. Read, it has all of them; a put writes them back. Without
 * such a component they are not read, and a put takes them away.
 *
 * <p>It stands on one component of a class with a table. It cannot name an attribute that another
 * component is stored in or has as an alias: such an object is not written. Updates leave
 * attributes alone that they do not name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Unmapped {}
