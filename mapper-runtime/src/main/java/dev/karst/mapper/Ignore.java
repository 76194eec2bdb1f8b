package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a component out of the table. Read back, one that a constructor takes, as a record's does,
 * is null, zero, false or an empty {@code Optional}; any other is as the constructor left it. So it
 * is in what a repository gives of a bean, or of what a builder makes, that it has renewed. Stands
 * on a record component, a field or a getter.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Ignore {}
