package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores a component of any type as a string of JSON, which Jackson writes and reads. Stands on a
 * record component, a field or a getter; of an {@code Optional}, what it holds is written. Needs
 * {@code tools.jackson.core:jackson-databind}.
 *
 * <p>To the engine it is one string: conditions ask whether it is there, or equal as a whole. Maps
 * are written in the order of their keys and properties in that of their names, so that equal
 * objects have equal texts; sets that promise no order may not.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Json {}
