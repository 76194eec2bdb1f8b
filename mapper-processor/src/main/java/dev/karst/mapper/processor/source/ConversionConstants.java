package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.processor.model.Conversion;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The constants of a codec that convert: the converters, and for each component the form that one
 * gives it. The metamodel and the repository use those, too.
 */
final class ConversionConstants {
  private final CodecNames names;

  ConversionConstants(CodecNames names) {
    this.names = names;
  }

  /** Converters first, as the others are made with them. */
  List<FieldSpec> all() {
    List<FieldSpec> constants = new ArrayList<>();
    names
        .converters()
        .forEach(
            (type, name) ->
                constants.add(
                    constant(type, name, Expression.of("new $T()", type), Modifier.PRIVATE)));
    names
        .conversions()
        .forEach(
            (type, name) ->
                constants.add(
                    type instanceof ValueType.Converted converted
                        ? form(converted, name)
                        : conversion((ValueType.ConvertedDocument) type, name)));
    return constants;
  }

  private FieldSpec form(ValueType.Converted converted, String name) {
    CodeBlock stored = names.form(converted.stored());
    return constant(
        ParameterizedTypeName.get(Forms.holder(converted.store()), converted.boxed()),
        name,
        new Expression.Call(
            CodeBlock.of("$L.via", stored), List.of(newConversion(converted.conversion()))));
  }

  private FieldSpec conversion(ValueType.ConvertedDocument converted, String name) {
    return constant(
        ParameterizedTypeName.get(
            RuntimeTypes.CONVERSION,
            converted.conversion().type(),
            ValueTypes.declared(converted.stored())),
        name,
        newConversion(converted.conversion()));
  }

  private Expression newConversion(Conversion conversion) {
    return new Expression.Call(
        CodeBlock.of("new $T<>", RuntimeTypes.CONVERSION),
        List.of(
            Expression.of("$S", conversion.attribute()),
            conversion
                .converter()
                .map(converter -> Expression.of("$L", names.converter(converter)))
                .orElseGet(() -> newJsonConverter(conversion.type()))));
  }

  private static Expression newJsonConverter(TypeName type) {
    return new Expression.Call(
        CodeBlock.of("new $T<>", RuntimeTypes.JSON_CONVERTER),
        List.of(Expression.of("new $T<$T>() {}", RuntimeTypes.TYPE_REFERENCE, type)));
  }

  private static FieldSpec constant(
      TypeName type, String name, Expression value, Modifier... visibility) {
    String modifiers = visibility.length == 0 ? "static final" : "private static final";
    CodeBlock left = CodeBlock.of("$L $T $L", modifiers, type, name);
    return FieldSpec.builder(type, name, visibility)
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .initializer(Layout.initializer(2, left, value))
        .build();
  }
}
