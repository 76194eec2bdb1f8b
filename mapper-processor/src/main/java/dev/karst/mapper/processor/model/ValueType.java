package dev.karst.mapper.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** The type of a component, as far as how it is stored goes. */
public sealed interface ValueType {
  /** The structures stored as M that its values hold, as themselves or as elements. */
  default List<ClassName> structures() {
    return List.of();
  }

  /** A type whose values are stored as one S, N, B or BOOL. */
  sealed interface Single extends ValueType {
    Scalar.Store store();

    /** Whether the stored form sorts as the values do. */
    boolean ordered();

    /** Whether the stored form is a string that may have any characters. */
    default boolean isPlainText() {
      return false;
    }

    /** The class, where a primitive type will not do. */
    TypeName boxed();
  }

  /** A class of the JDK, or a primitive type. */
  record Basic(Scalar scalar, boolean primitive) implements Single {
    @Override
    public Scalar.Store store() {
      return scalar.store();
    }

    @Override
    public boolean ordered() {
      return scalar.ordered();
    }

    @Override
    public boolean isPlainText() {
      return scalar == Scalar.STRING || scalar == Scalar.CHARACTER;
    }

    @Override
    public TypeName boxed() {
      return scalar.boxed();
    }
  }

  /** An enum, stored by its constants' names, so it does not sort as its constants do. */
  record Constant(ClassName type) implements Single {
    @Override
    public Scalar.Store store() {
      return Scalar.Store.S;
    }

    @Override
    public boolean ordered() {
      return false;
    }

    @Override
    public TypeName boxed() {
      return type;
    }
  }

  /** What a converter makes of a single value. */
  record Converted(Conversion conversion, Single stored) implements Single {
    @Override
    public Scalar.Store store() {
      return stored.store();
    }

    @Override
    public boolean ordered() {
      return conversion.converter().isPresent() && stored.ordered();
    }

    @Override
    public boolean isPlainText() {
      return stored.isPlainText();
    }

    @Override
    public TypeName boxed() {
      return conversion.type();
    }
  }

  /** What a converter makes of anything else. */
  record ConvertedDocument(Conversion conversion, ValueType stored) implements ValueType {
    @Override
    public List<ClassName> structures() {
      return stored.structures();
    }
  }

  /** {@code Optional}. */
  record Option(ValueType value) implements ValueType {
    @Override
    public List<ClassName> structures() {
      return value.structures();
    }
  }

  /** {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}. */
  record PrimitiveOption(ClassName type, Scalar scalar) implements ValueType {}

  /** {@code List} or {@code Collection}. */
  record Sequence(ValueType element) implements ValueType {
    @Override
    public List<ClassName> structures() {
      return element.structures();
    }
  }

  /** {@code Set}, or a sorted one. */
  record Distinct(ValueType element, boolean sorted) implements ValueType {
    @Override
    public List<ClassName> structures() {
      return element.structures();
    }
  }

  /** {@code Map}, or a sorted one; the key's store is S. */
  record Dictionary(Single key, ValueType value, boolean sorted) implements ValueType {
    @Override
    public List<ClassName> structures() {
      return value.structures();
    }
  }

  /** An array of objects. */
  record ObjectArray(TypeName componentType, ValueType element) implements ValueType {
    @Override
    public List<ClassName> structures() {
      return element.structures();
    }
  }

  /** {@code int[]}, {@code long[]} or {@code double[]}. */
  record PrimitiveArray(Scalar scalar) implements ValueType {}

  /** The attributes of an item that nothing else is stored in. */
  record Remainder() implements ValueType {}

  /**
   * A structure whose properties are attributes of the item.
   *
   * @param structure with the names that they have there
   */
  record Flattened(Structure structure) implements ValueType {
    @Override
    public List<ClassName> structures() {
      return structure.structures();
    }
  }

  /** A structure stored as M. */
  record Nested(ClassName type) implements ValueType {
    @Override
    public List<ClassName> structures() {
      return List.of(type);
    }
  }
}
