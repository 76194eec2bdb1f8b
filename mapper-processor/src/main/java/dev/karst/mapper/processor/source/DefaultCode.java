package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.ValueType;
import java.math.BigDecimal;

/** The values of components that an item lacks. */
final class DefaultCode {
  private DefaultCode() {}

  /** Whether a default is not written where it is used, as it has to be made of its text first. */
  static boolean isConstant(Property property) {
    return property.defaultValue().isPresent()
        && property.value().orElseThrow() instanceof ValueType.Basic basic
        && !hasLiteral(basic.scalar());
  }

  private static boolean hasLiteral(Scalar scalar) {
    return switch (scalar) {
      case STRING, BOOLEAN, BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE -> true;
      default -> false;
    };
  }

  /** A default that is not a constant. */
  static CodeBlock literal(ValueType type, String text) {
    if (type instanceof ValueType.Constant constant) {
      return CodeBlock.of("$T.$L", constant.type(), text);
    }
    return switch (((ValueType.Basic) type).scalar()) {
      case STRING -> CodeBlock.of("$S", text);
      case BOOLEAN -> CodeBlock.of("$L", text);
      case BYTE -> CodeBlock.of("(byte) $L", new BigDecimal(text).byteValueExact());
      case SHORT -> CodeBlock.of("(short) $L", new BigDecimal(text).shortValueExact());
      case INTEGER -> CodeBlock.of("$L", new BigDecimal(text).intValueExact());
      case LONG -> CodeBlock.of("$LL", new BigDecimal(text).longValueExact());
      case FLOAT -> CodeBlock.of("$Lf", new BigDecimal(text).floatValue());
      default -> CodeBlock.of("$L", new BigDecimal(text).doubleValue());
    };
  }

  /** What a constant holds. */
  static CodeBlock constant(ValueType type, String text) {
    Scalar scalar = ((ValueType.Basic) type).scalar();
    return CodeBlock.of("$L.of($S)", Forms.form(scalar), text);
  }
}
