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
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Ttl {}
