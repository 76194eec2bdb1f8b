package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.ValueType;
import dev.karst.mapper.processor.model.ValueType.Basic;
import dev.karst.mapper.processor.model.ValueType.Dictionary;
import dev.karst.mapper.processor.model.ValueType.Distinct;
import dev.karst.mapper.processor.model.ValueType.Nested;
import dev.karst.mapper.processor.model.ValueType.ObjectArray;
import dev.karst.mapper.processor.model.ValueType.PrimitiveArray;
import dev.karst.mapper.processor.model.ValueType.Sequence;
import dev.karst.mapper.processor.model.ValueType.Single;
import java.util.Arrays;
import java.util.List;

/** Expressions that write one present value to a sink, and read one from a source. */
final class ValueCode {
  /** Where a write starts: inside an {@code if}. */
  private static final int COLUMN = 6;

  private final CodecNames names;

  ValueCode(CodecNames names) {
    this.names = names;
  }

  /** A call that writes {@code value}, which is not null, to {@code sink}. */
  CodeBlock write(ValueType type, CodeBlock sink, CodeBlock value, Scope scope) {
    if (type instanceof Basic basic) {
      String method = sinkMethod(basic.scalar());
      return method.isEmpty()
          ? CodeBlock.of("$L.write($L, $L)", names.form(basic), sink, value)
          : CodeBlock.of("$L.$L($L)", sink, method, value);
    }
    if (type instanceof Single single) {
      return CodeBlock.of("$L.write($L, $L)", names.form(single), sink, value);
    }
    if (type instanceof Sequence sequence) {
      return lists(sink, value, writer(sequence.element(), scope));
    }
    if (type instanceof Distinct distinct) {
      return distinct.element() instanceof Single single
          ? CodeBlock.of("$L.writeSet($L, $L)", names.form(single), sink, value)
          : lists(sink, value, writer(distinct.element(), scope));
    }
    if (type instanceof Dictionary dictionary) {
      return Layout.call(
          COLUMN,
          CodeBlock.of("$T.write", RuntimeTypes.MAPS),
          List.of(sink, value, names.form(dictionary.key()), writer(dictionary.value(), scope)));
    }
    if (type instanceof ObjectArray array) {
      CodeBlock list = CodeBlock.of("$T.asList($L)", Arrays.class, value);
      return lists(sink, list, writer(array.element(), scope));
    }
    if (type instanceof PrimitiveArray) {
      return CodeBlock.of("$T.write($L, $L)", RuntimeTypes.LISTS, sink, value);
    }
    if (type instanceof Nested nested) {
      return CodeBlock.of("write$L($L, $L)", names.method(nested.type()), sink, value);
    }
    throw new IllegalStateException("an option is opened by the component it is: type=" + type);
  }

  private static CodeBlock lists(CodeBlock sink, CodeBlock value, CodeBlock writer) {
    return Layout.call(
        COLUMN, CodeBlock.of("$T.write", RuntimeTypes.LISTS), List.of(sink, value, writer));
  }

  /** An expression that reads a value from {@code source}. */
  CodeBlock read(ValueType type, CodeBlock source, Scope scope) {
    if (type instanceof Basic basic) {
      String method = sourceMethod(basic.scalar());
      return method.isEmpty()
          ? CodeBlock.of("$L.read($L)", names.form(basic), source)
          : CodeBlock.of("$L.$L()", source, method);
    }
    if (type instanceof Single single) {
      return CodeBlock.of("$L.read($L)", names.form(single), source);
    }
    if (type instanceof Sequence sequence) {
      return CodeBlock.of(
          "$T.read($L, $L)", RuntimeTypes.LISTS, source, reader(sequence.element(), scope));
    }
    if (type instanceof Distinct distinct) {
      return CodeBlock.of(
          "$T.$L($L, $L)",
          RuntimeTypes.SETS,
          distinct.sorted() ? "readSorted" : "read",
          source,
          reader(distinct.element(), scope));
    }
    if (type instanceof Dictionary dictionary) {
      return CodeBlock.of(
          "$T.$L($L, $L, $L)",
          RuntimeTypes.MAPS,
          dictionary.sorted() ? "readSorted" : "read",
          source,
          names.form(dictionary.key()),
          reader(dictionary.value(), scope));
    }
    if (type instanceof ObjectArray array) {
      return CodeBlock.of(
          "$T.readArray($L, $T[]::new, $L)",
          RuntimeTypes.LISTS,
          source,
          array.componentType(),
          reader(array.element(), scope));
    }
    if (type instanceof PrimitiveArray array) {
      String word = array.scalar().word();
      return CodeBlock.of(
          "$T.read$L$Ls($L)",
          RuntimeTypes.LISTS,
          Character.toUpperCase(word.charAt(0)),
          word.substring(1),
          source);
    }
    if (type instanceof Nested nested) {
      return CodeBlock.of("read$L($L)", names.method(nested.type()), source);
    }
    throw new IllegalStateException("an option is opened by the component it is: type=" + type);
  }

  /** A {@code ValueWriter}. */
  private CodeBlock writer(ValueType type, Scope scope) {
    if (type instanceof Basic basic && !sinkMethod(basic.scalar()).isEmpty()) {
      return CodeBlock.of("$T::$L", RuntimeTypes.VALUE_SINK, sinkMethod(basic.scalar()));
    }
    if (type instanceof Single single) {
      return names.form(single);
    }
    if (type instanceof Nested nested) {
      return CodeBlock.of("$T::write$L", names.codec(), names.method(nested.type()));
    }
    String to = scope.free("to");
    String each = scope.free("each");
    return CodeBlock.of(
        "($L, $L) -> $L",
        to,
        each,
        write(type, CodeBlock.of("$L", to), CodeBlock.of("$L", each), scope.with(to, each)));
  }

  /** A {@code ValueReader}. */
  private CodeBlock reader(ValueType type, Scope scope) {
    if (type instanceof Basic basic && !sourceMethod(basic.scalar()).isEmpty()) {
      return CodeBlock.of("$T::$L", RuntimeTypes.VALUE_SOURCE, sourceMethod(basic.scalar()));
    }
    if (type instanceof Single single) {
      return names.form(single);
    }
    if (type instanceof Nested nested) {
      return CodeBlock.of("$T::read$L", names.codec(), names.method(nested.type()));
    }
    String from = scope.free("from");
    return CodeBlock.of("$L -> $L", from, read(type, CodeBlock.of("$L", from), scope.with(from)));
  }

  /** The sink's own method for a scalar; empty if the form has to do it. */
  private static String sinkMethod(Scalar scalar) {
    return switch (scalar) {
      case STRING -> "string";
      case BYTE, SHORT, INTEGER, LONG, DOUBLE, BIG_DECIMAL -> "number";
      case BYTES -> "binary";
      case BOOLEAN -> "bool";
      default -> "";
    };
  }

  /** The source's own method for a scalar; empty if the form has to do it. */
  private static String sourceMethod(Scalar scalar) {
    return switch (scalar) {
      case STRING -> "string";
      case INTEGER -> "intNumber";
      case LONG -> "longNumber";
      case DOUBLE -> "doubleNumber";
      case BIG_DECIMAL -> "number";
      case BYTES -> "binary";
      case BOOLEAN -> "bool";
      default -> "";
    };
  }
}
