package dev.karst.mapper;

/**
 * Says how values of a class are stored, as values of a class that can be. Called by many threads
 * at once, so it keeps nothing.
 *
 * <p>Neither method is given null, nor gives it: a component that is null is not stored. What they
 * throw becomes a {@link dev.karst.error.MappingException} that names the attribute.
 *
 * <p>Where {@code S} is ordered, conditions and key ranges compare what is stored: the two classes
 * should have one order.
 *
 * @param <T> the class of the component; of a primitive type its wrapper
 * @param <S> anything that can be stored: strings, numbers, dates, enums, records, lists and so on
 */
public interface AttributeConverter<T, S> {
  /** What is stored for a value. */
  S toAttribute(T value);

  /** The value that something stands for which is stored. */
  T fromAttribute(S stored);
}
