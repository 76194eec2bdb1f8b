package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.ValueType;
import java.util.List;

/** Expressions that turn one value into what the runtime takes. */
final class Forms {
  private Forms() {}

  /** The {@code ScalarForm} of a type. */
  static CodeBlock form(ValueType.Single type) {
    if (type instanceof ValueType.Constant constant) {
      return CodeBlock.of("$T.ofEnum($T.class)", RuntimeTypes.TEXT_FORM, constant.type());
    }
    return form(((ValueType.Basic) type).scalar());
  }

  static CodeBlock form(Scalar scalar) {
    return CodeBlock.of("$T.$L", holder(scalar.store()), scalar.name());
  }

  /** The class of the forms of values that are stored so. */
  static ClassName holder(Scalar.Store store) {
    return switch (store) {
      case S -> RuntimeTypes.TEXT_FORM;
      case N -> RuntimeTypes.NUMBER_FORM;
      case B -> RuntimeTypes.BINARY_FORM;
      case BOOL -> RuntimeTypes.BOOLEAN_FORM;
    };
  }

  /** What {@code KeyBytes} takes for a value. */
  static Expression keyPart(ValueType.Single type, CodeBlock form, Expression value) {
    if (type instanceof ValueType.Basic basic) {
      switch (basic.scalar()) {
        case STRING, BYTE, SHORT, INTEGER, LONG, BIG_DECIMAL, BYTES -> {
          return value;
        }
        default -> {}
      }
    }
    String method =
        switch (type.store()) {
          case S -> "keyText";
          case N -> "number";
          default -> "bytes";
        };
    return new Expression.Call(CodeBlock.of("$L.$L", form, method), List.of(value));
  }

  /** The {@code AttributeValue} of a key's part. */
  static CodeBlock attributeValue(ValueType.Single type, CodeBlock form, CodeBlock value) {
    if (type instanceof ValueType.Basic basic && basic.scalar() == Scalar.STRING) {
      return CodeBlock.of("$T.s($L)", RuntimeTypes.ATTRIBUTE_VALUE, value);
    }
    String method = type.store() == Scalar.Store.S ? "keyValue" : "value";
    return CodeBlock.of("$L.$L($L)", form, method, value);
  }
}
