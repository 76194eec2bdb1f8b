package dev.karst.mapper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores a component as what a converter makes of it. Stands on a record component, a field or a
 * getter, of the type that the converter is for, or of an {@code Optional} of that.
 *
 * <p>A key takes one too, if its converter stores strings, numbers or binaries; its ranges are
 * those of the stored type, and take values of the component's. Elements of collections have none:
 * convert the collection as a whole.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface ConvertWith {
  /**
   * The converter's class, with a constructor without parameters. Few objects are made of it, and
   * each is used by many threads.
   */
  Class<? extends AttributeConverter<?, ?>> value();
}
