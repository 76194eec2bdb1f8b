package dev.karst.mapper.runtime;

import dev.karst.error.ValidationException;
import dev.karst.mapper.Update;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.FieldAccessor;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.implementation.SuperMethodCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.jspecify.annotations.Nullable;

/** Makes copies of a bean, of a subclass that keeps which setters were called, for updates. */
final class Tracking<T> {
  private static final String CHANGES = "karstChanges";

  private final Class<T> type;
  private final Accessor original;
  private final Class<?> tracked;
  private final Accessor copies;
  private final TrackedChanges<T> written;
  private final int size;

  /**
   * @param written what updates do of it
   * @throws ValidationException if the class cannot be extended
   */
  Tracking(
      Class<T> type,
      Structure structure,
      Accessor original,
      AccessorFactory accessors,
      TrackedChanges<T> written) {
    checkOpen(type, structure);
    this.type = type;
    this.original = original;
    this.written = written;
    this.size = structure.made().size();
    this.tracked = accessors.define(code(type, structure, accessors));
    this.copies =
        accessors.make(
            new Structure(tracked, setters(tracked), structure.properties(), structure.path()));
  }

  private static Creation setters(Class<?> tracked) {
    try {
      return new Creation.Setters(Optional.of(tracked.getDeclaredConstructor()));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("it has the constructors of its bean: type=" + tracked, e);
    }
  }

  private static void checkOpen(Class<?> type, Structure structure) {
    if (!(structure.creation() instanceof Creation.Setters)) {
      throw new ValidationException(RuntimeMessages.notTrackable(type, "it has no setters"));
    }
    if (Modifier.isFinal(type.getModifiers())) {
      throw new ValidationException(RuntimeMessages.notTrackable(type, "it is final"));
    }
    if (type.isSealed()) {
      throw new ValidationException(RuntimeMessages.notTrackable(type, "it is sealed"));
    }
    for (Property property : structure.made()) {
      Method setter = property.setter().orElseThrow();
      if (Modifier.isFinal(setter.getModifiers())) {
        throw new ValidationException(
            RuntimeMessages.notTrackable(type, setter.getName() + " is final"));
      }
    }
  }

  private static DynamicType.Unloaded<?> code(
      Class<?> type, Structure structure, AccessorFactory accessors) {
    DynamicType.Builder<?> code =
        accessors
            .subclass(type, "Tracked")
            .implement(Tracked.class)
            .defineField(CHANGES, BitSet.class, Visibility.PRIVATE)
            .method(ElementMatchers.named(CHANGES))
            .intercept(FieldAccessor.ofField(CHANGES));
    List<Property> properties = structure.made();
    for (int i = 0; i < properties.size(); i++) {
      code =
          code.method(ElementMatchers.is(properties.get(i).setter().orElseThrow()))
              .intercept(
                  MethodCall.invoke(note()).withThis().with(i).andThen(SuperMethodCall.INSTANCE));
    }
    return code.make();
  }

  private static Method note() {
    try {
      return Tracked.class.getMethod("note", Tracked.class, int.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("generated code calls it", e);
    }
  }

  /** A copy of an object, of which nothing is changed yet. */
  T track(T object) {
    Objects.requireNonNull(object, "object");
    List<@Nullable Object> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(original.get(object, i));
    }
    T copy = type.cast(copies.create(values.toArray()));
    ((Tracked) copy).karstChanges(new BitSet());
    return copy;
  }

  /**
   * The numbers of the properties that were set of a copy. Another class's copies are refused, be
   * it a subclass: their properties have other numbers.
   *
   * @throws ValidationException if the object is none
   */
  BitSet changes(T object) {
    Objects.requireNonNull(object, "object");
    if (!(object instanceof Tracked copy)) {
      throw new ValidationException(RuntimeMessages.notTracked(type));
    }
    if (object.getClass() != tracked) {
      throw new ValidationException(
          RuntimeMessages.trackedElsewhere(object.getClass().getSuperclass(), type));
    }
    BitSet changes = copy.karstChanges();
    return changes == null ? new BitSet() : changes;
  }

  /**
   * Adds what was set of a copy to an update.
   *
   * @throws ValidationException if something of it is not there to be set
   */
  void add(T copy, BitSet changes, Update<T> update) {
    written.add(copy, changes, update);
  }
}
