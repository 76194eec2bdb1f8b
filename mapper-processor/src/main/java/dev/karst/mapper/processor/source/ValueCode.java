package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.Structure;
import dev.karst.mapper.processor.model.ValueType;
import dev.karst.mapper.processor.model.ValueType.Basic;
import dev.karst.mapper.processor.model.ValueType.ConvertedDocument;
import dev.karst.mapper.processor.model.ValueType.Dictionary;
import dev.karst.mapper.processor.model.ValueType.Distinct;
import dev.karst.mapper.processor.model.ValueType.Flattened;
import dev.karst.mapper.processor.model.ValueType.Nested;
import dev.karst.mapper.processor.model.ValueType.ObjectArray;
import dev.karst.mapper.processor.model.ValueType.PrimitiveArray;
import dev.karst.mapper.processor.model.ValueType.Sequence;
import dev.karst.mapper.processor.model.ValueType.Single;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Expressions that write one present value to a sink, and read one from a source. */
final class ValueCode {
  private final CodecNames names;
  private final boolean inside;

  ValueCode(CodecNames names) {
    this(names, true);
  }

  private ValueCode(CodecNames names, boolean inside) {
    this.names = names;
    this.inside = inside;
  }

  /** For code that stands in another class than the codec. */
  static ValueCode outside(CodecNames names) {
    return new ValueCode(names, false);
  }

  /** A {@code ValueWriter} where no variables are. */
  Expression writer(ValueType type) {
    return writer(type, new Scope(List.of()));
  }

  private CodeBlock form(Single type) {
    return inside ? names.form(type) : names.formOutside(type);
  }

  private CodeBlock conversion(ConvertedDocument type) {
    String constant = names.conversion(type);
    return inside ? CodeBlock.of("$L", constant) : CodeBlock.of("$T.$L", names.codec(), constant);
  }

  /** Names that a variable must not have. */
  Set<String> taken() {
    return names.taken();
  }

  /** The constant that a structure's property is read as if it is missing. */
  String defaultValue(Structure owner, Property property) {
    return names.defaultValue(owner, property);
  }

  /** A call that writes {@code value}, which is not null, to {@code sink}. */
  Expression write(ValueType type, CodeBlock sink, CodeBlock value, Scope scope) {
    if (type instanceof Basic basic) {
      String method = sinkMethod(basic.scalar());
      return method.isEmpty()
          ? written(form(basic), "write", sink, value)
          : Expression.of("$L.$L($L)", sink, method, value);
    }
    if (type instanceof Single single) {
      return written(form(single), "write", sink, value);
    }
    if (type instanceof Sequence sequence) {
      return lists(sink, value, writer(sequence.element(), scope));
    }
    if (type instanceof Distinct distinct) {
      return distinct.element() instanceof Single single
          ? written(form(single), "writeSet", sink, value)
          : lists(sink, value, writer(distinct.element(), scope));
    }
    if (type instanceof Dictionary dictionary) {
      return call(
          RuntimeTypes.MAPS,
          "write",
          text(sink),
          text(value),
          text(form(dictionary.key())),
          writer(dictionary.value(), scope));
    }
    if (type instanceof ObjectArray array) {
      CodeBlock list = CodeBlock.of("$T.asList($L)", Arrays.class, value);
      return lists(sink, list, writer(array.element(), scope));
    }
    if (type instanceof PrimitiveArray) {
      return Expression.of("$T.write($L, $L)", RuntimeTypes.LISTS, sink, value);
    }
    if (type instanceof ConvertedDocument converted) {
      CodeBlock stored = CodeBlock.of("$L.toAttribute($L)", conversion(converted), value);
      return write(converted.stored(), sink, stored, scope);
    }
    if (type instanceof Nested nested) {
      CodeBlock owner = inside ? CodeBlock.of("") : CodeBlock.of("$T.", names.codec());
      return new Expression.Call(
          CodeBlock.of("$Lwrite$L", owner, names.method(nested.type())),
          List.of(text(sink), text(value)));
    }
    if (type instanceof Flattened flat) {
      return new Expression.Call(
          CodeBlock.of("write$L", names.method(flat.structure())),
          List.of(text(sink), text(value)));
    }
    throw new IllegalStateException("an option is opened by the component it is: type=" + type);
  }

  private static Expression written(
      CodeBlock form, String method, CodeBlock sink, CodeBlock value) {
    return new Expression.Call(
        CodeBlock.of("$L.$L", form, method), List.of(text(sink), text(value)));
  }

  private static Expression lists(CodeBlock sink, CodeBlock value, Expression writer) {
    return call(RuntimeTypes.LISTS, "write", text(sink), text(value), writer);
  }

  private static Expression call(ClassName owner, String method, Expression... arguments) {
    return new Expression.Call(CodeBlock.of("$T.$L", owner, method), List.of(arguments));
  }

  private static Expression text(CodeBlock code) {
    return new Expression.Text(code);
  }

  /** An expression that reads a value from {@code source}. */
  Expression read(ValueType type, CodeBlock source, Scope scope) {
    if (type instanceof Basic basic) {
      String method = sourceMethod(basic.scalar());
      return method.isEmpty()
          ? Expression.of("$L.read($L)", form(basic), source)
          : Expression.of("$L.$L()", source, method);
    }
    if (type instanceof Single single) {
      return Expression.of("$L.read($L)", form(single), source);
    }
    if (type instanceof Sequence sequence) {
      return call(RuntimeTypes.LISTS, "read", text(source), reader(sequence.element(), scope));
    }
    if (type instanceof Distinct distinct) {
      return call(
          RuntimeTypes.SETS,
          distinct.sorted() ? "readSorted" : "read",
          text(source),
          reader(distinct.element(), scope));
    }
    if (type instanceof Dictionary dictionary) {
      return call(
          RuntimeTypes.MAPS,
          dictionary.sorted() ? "readSorted" : "read",
          text(source),
          text(form(dictionary.key())),
          reader(dictionary.value(), scope));
    }
    if (type instanceof ObjectArray array) {
      return call(
          RuntimeTypes.LISTS,
          "readArray",
          text(source),
          Expression.of("$T[]::new", array.componentType()),
          reader(array.element(), scope));
    }
    if (type instanceof PrimitiveArray array) {
      String word = array.scalar().word();
      return Expression.of(
          "$T.read$L$Ls($L)",
          RuntimeTypes.LISTS,
          Character.toUpperCase(word.charAt(0)),
          word.substring(1),
          source);
    }
    if (type instanceof ConvertedDocument converted) {
      return new Expression.Call(
          CodeBlock.of("$L.fromAttribute", conversion(converted)),
          List.of(read(converted.stored(), source, scope)));
    }
    if (type instanceof Nested nested) {
      return Expression.of("read$L($L)", names.method(nested.type()), source);
    }
    if (type instanceof Flattened flat) {
      return Expression.of("read$L($L)", names.method(flat.structure()), source);
    }
    throw new IllegalStateException("an option is opened by the component it is: type=" + type);
  }

  /** A {@code ValueWriter}. */
  private Expression writer(ValueType type, Scope scope) {
    if (type instanceof Basic basic && !sinkMethod(basic.scalar()).isEmpty()) {
      return Expression.of("$T::$L", RuntimeTypes.VALUE_SINK, sinkMethod(basic.scalar()));
    }
    if (type instanceof Single single) {
      return text(form(single));
    }
    if (type instanceof Nested nested) {
      return Expression.of("$T::write$L", names.codec(), names.method(nested.type()));
    }
    String to = scope.free("to");
    String each = scope.free("each");
    return new Expression.Lambda(
        "(" + to + ", " + each + ")",
        write(type, CodeBlock.of("$L", to), CodeBlock.of("$L", each), scope.with(to, each)));
  }

  /** A {@code ValueReader}. */
  private Expression reader(ValueType type, Scope scope) {
    if (type instanceof Basic basic && !sourceMethod(basic.scalar()).isEmpty()) {
      return Expression.of("$T::$L", RuntimeTypes.VALUE_SOURCE, sourceMethod(basic.scalar()));
    }
    if (type instanceof Single single) {
      return text(form(single));
    }
    if (type instanceof Nested nested) {
      return Expression.of("$T::read$L", names.codec(), names.method(nested.type()));
    }
    String from = scope.free("from");
    return new Expression.Lambda(from, read(type, CodeBlock.of("$L", from), scope.with(from)));
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
