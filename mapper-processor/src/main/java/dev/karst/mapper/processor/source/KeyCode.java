package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Key;
import dev.karst.mapper.processor.model.KeyPart;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Expressions that make keys of components, and the methods of the codec that compose them. */
final class KeyCode {
  private final Entity entity;
  private final Function<ValueType.Single, CodeBlock> forms;

  /**
   * @param forms gives the form of a component's type
   */
  KeyCode(Entity entity, Function<ValueType.Single, CodeBlock> forms) {
    this.entity = entity;
    this.forms = forms;
  }

  /**
   * The calls that give {@code KeyBytes} its parts.
   *
   * @param codec what stands before the codec's methods
   * @param values gives a component's value
   */
  List<Expression> calls(CodeBlock codec, Function<Property, Expression> values) {
    List<Expression> calls = new ArrayList<>();
    for (KeyPart part : entity.key().parts()) {
      Expression value =
          part instanceof KeyPart.Composed composed
              ? text(composed, codec, values)
              : keyPart(((KeyPart.Plain) part).property(), values);
      calls.add(
          new Expression.Call(CodeBlock.of(".$L", entity.key().setter(part)), List.of(value)));
    }
    return calls;
  }

  private Expression keyPart(Property component, Function<Property, Expression> values) {
    ValueType.Single type = Key.type(component);
    return Forms.keyPart(type, forms.apply(type), values.apply(component));
  }

  /** The {@code AttributeValue} of a part. */
  CodeBlock attributeValue(KeyPart part, CodeBlock codec, Function<Property, Expression> values) {
    if (part instanceof KeyPart.Composed composed) {
      return CodeBlock.of(
          "$T.s($L)", RuntimeTypes.ATTRIBUTE_VALUE, text(composed, codec, values).line());
    }
    Property component = ((KeyPart.Plain) part).property();
    ValueType.Single type = Key.type(component);
    return Forms.attributeValue(type, forms.apply(type), values.apply(component).line());
  }

  /** The text of a composed part: a call of the codec's method, or what is always the same. */
  Expression text(KeyPart.Composed part, CodeBlock codec, Function<Property, Expression> values) {
    List<Property> components = part.components();
    return components.isEmpty()
        ? Expression.of("$S", part.start())
        : new Expression.Call(
            CodeBlock.of("$L$L", codec, methodName(part)),
            components.stream().map(values).toList());
  }

  /** The codec's methods that compose keys. */
  List<MethodSpec> methods() {
    return entity.key().composed().stream()
        .filter(part -> !part.components().isEmpty())
        .map(this::method)
        .toList();
  }

  private MethodSpec method(KeyPart.Composed part) {
    KeyParameters names = new KeyParameters(entity);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(methodName(part))
            .addModifiers(Modifier.STATIC)
            .returns(String.class);
    part.components()
        .forEach(
            component ->
                method.addParameter(
                    ParameterSpec.builder(component.type(), names.name(component)).build()));
    List<Expression> calls = new ArrayList<>();
    CodeBlock start = CodeBlock.of("return $T.of($S)", RuntimeTypes.KEY_TEXT, part.start());
    for (KeyPart.Segment segment : part.segments()) {
      if (!calls.isEmpty()) {
        calls.add(Expression.of(".literal($S)", segment.literal()));
      }
      Property component = segment.component().orElseThrow();
      Expression name = Expression.of("$S", component.name());
      calls.add(
          new Expression.Call(
              CodeBlock.of(".part"),
              List.of(name, checked(component, Expression.of("$L", names.name(component))))));
    }
    calls.add(Expression.of(".toString()"));
    return method.addStatement(Layout.chain(4, start, calls)).build();
  }

  /** The text of a component that may be null, of which {@code part} tells strings itself. */
  private Expression checked(Property component, Expression value) {
    boolean isChecked =
        component.type().isPrimitive() || component.type().equals(TypeName.get(String.class));
    Expression given =
        isChecked
            ? value
            : new Expression.Call(
                CodeBlock.of("$T.key", RuntimeTypes.VALUES),
                List.of(Expression.of("$S", component.name()), value));
    return text(component, given);
  }

  /** The text of a component as it stands in a composed key. */
  Expression text(Property component, Expression value) {
    ValueType.Single type = Key.type(component);
    if (type.store() == Scalar.Store.N) {
      return new Expression.Call(CodeBlock.of("$T.number", RuntimeTypes.KEY_TEXT), List.of(value));
    }
    if (type instanceof ValueType.Basic basic && basic.scalar() == Scalar.STRING) {
      return value;
    }
    return new Expression.Call(CodeBlock.of("$L.keyText", forms.apply(type)), List.of(value));
  }

  private String methodName(KeyPart part) {
    return entity.key().setter(part) + "Key";
  }
}
