package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component, a {@code long} or {@code int}, that counts an object's versions: it is 0 in
 * an object that was never stored, and each write through the repository makes it one more. A write
 * of an object that somebody else wrote or deleted meanwhile is refused.
 *
 * <p>Puts, updates, deletes of objects, batches and transactions look at it; deletes by key do not.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Version {}
