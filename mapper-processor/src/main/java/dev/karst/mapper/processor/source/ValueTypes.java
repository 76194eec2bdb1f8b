package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.processor.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;

/** The Java types that values of a type are, where a primitive type will not do. */
final class ValueTypes {
  private ValueTypes() {}

  static TypeName declared(ValueType type) {
    if (type instanceof ValueType.Single single) {
      return single.boxed();
    }
    if (type instanceof ValueType.ConvertedDocument converted) {
      return converted.conversion().type();
    }
    if (type instanceof ValueType.Option option) {
      return declared(option.value());
    }
    if (type instanceof ValueType.PrimitiveOption option) {
      return option.scalar().boxed();
    }
    if (type instanceof ValueType.Sequence sequence) {
      return of(List.class, declared(sequence.element()));
    }
    if (type instanceof ValueType.Distinct distinct) {
      return of(distinct.sorted() ? NavigableSet.class : Set.class, declared(distinct.element()));
    }
    if (type instanceof ValueType.Dictionary dictionary) {
      return of(
          dictionary.sorted() ? NavigableMap.class : Map.class,
          dictionary.key().boxed(),
          declared(dictionary.value()));
    }
    if (type instanceof ValueType.ObjectArray array) {
      return ArrayTypeName.of(array.componentType());
    }
    if (type instanceof ValueType.PrimitiveArray array) {
      return ArrayTypeName.of(array.scalar().boxed().unbox());
    }
    return ((ValueType.Nested) type).type();
  }

  private static TypeName of(Class<?> raw, TypeName... arguments) {
    return ParameterizedTypeName.get(ClassName.get(raw), arguments);
  }
}
