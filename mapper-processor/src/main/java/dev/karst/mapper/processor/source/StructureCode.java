package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** The statements that write a structure's properties, and read them into a new object. */
final class StructureCode {
  /** Where the statements of a method start. */
  private static final int COLUMN = 4;

  private final Structure structure;
  private final CreationCode creation;
  private final ValueCode values;
  private final NameAllocator variables = new NameAllocator();
  private final Scope scope;
  final String object;
  final String sink;
  final String source;
  final String key;

  /** What is given the properties one by one. */
  private final String made;

  StructureCode(Structure structure, ValueCode values) {
    this.structure = structure;
    this.creation = new CreationCode(structure);
    this.values = values;
    values.taken().forEach(variables::newName);
    List<String> names = new ArrayList<>();
    for (Property property : structure.properties()) {
      names.add(variables.newName(property.name(), property));
    }
    String type = structure.type().simpleName();
    object = variables.newName(Words.decapitalized(type));
    sink = variables.newName("sink");
    source = variables.newName("source");
    key = variables.newName("key");
    made = creation.isBuilder() ? variables.newName("builder") : object;
    names.addAll(List.of(object, sink, source, key, made));
    scope = new Scope(names);
  }

  /**
   * Writes one property, if it has a value.
   *
   * @param opened turns a call that writes into statements that first name the value's place
   */
  CodeBlock write(Property property, Function<Function<CodeBlock, Expression>, CodeBlock> opened) {
    ValueType type = property.value().orElseThrow();
    CodeBlock getter = CodeBlock.of("$L.$L()", object, property.getter());
    if (property.type().isPrimitive()) {
      return opened.apply(target -> values.write(type, target, getter, scope));
    }
    String name = variables.get(property);
    CodeBlock value = CodeBlock.of("$L", name);
    return CodeBlock.builder()
        .addStatement(
            Layout.assign(
                COLUMN, CodeBlock.of("$T $L", property.type(), name), new Expression.Text(getter)))
        .beginControlFlow("if ($L)", hasValue(type, value))
        .add(opened.apply(target -> writeReference(type, target, value)))
        .endControlFlow()
        .build();
  }

  /** Writes what no other property is stored in. */
  CodeBlock writeUnmapped(Property property) {
    String name = variables.get(property);
    return CodeBlock.builder()
        .addStatement("$T $L = $L.$L()", property.type(), name, object, property.getter())
        .beginControlFlow("if ($L != null)", name)
        .addStatement("$T.write($L, $L, MAPPED)", RuntimeTypes.UNMAPPED_ATTRIBUTES, sink, name)
        .endControlFlow()
        .build();
  }

  private Expression writeReference(ValueType type, CodeBlock target, CodeBlock value) {
    if (type instanceof ValueType.Option option) {
      return values.write(option.value(), target, CodeBlock.of("$L.get()", value), scope);
    }
    if (type instanceof ValueType.PrimitiveOption option) {
      CodeBlock got = CodeBlock.of("$L.$L()", value, asMethod(option));
      return values.write(new ValueType.Basic(option.scalar(), true), target, got, scope);
    }
    return values.write(type, target, value, scope);
  }

  private static CodeBlock hasValue(ValueType type, CodeBlock value) {
    if (type instanceof ValueType.Option option) {
      return option.value() instanceof ValueType.Distinct
          ? CodeBlock.of("$1L != null && $1L.isPresent() && !$1L.get().isEmpty()", value)
          : CodeBlock.of("$1L != null && $1L.isPresent()", value);
    }
    if (type instanceof ValueType.PrimitiveOption) {
      return CodeBlock.of("$1L != null && $1L.isPresent()", value);
    }
    if (type instanceof ValueType.Distinct) {
      return CodeBlock.of("$1L != null && !$1L.isEmpty()", value);
    }
    return CodeBlock.of("$L != null", value);
  }

  /**
   * Reads all properties and makes the object.
   *
   * @param ordered the stored properties, in the order to read them in
   * @param present tells whether a property has a value, and steps to it
   * @param end what follows the last property
   */
  CodeBlock read(
      Collection<Property> ordered, Function<Property, Expression> present, CodeBlock end) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (creation.isStepwise()) {
      code.addStatement(creation.begin(made));
    }
    for (Property property : readable(ordered)) {
      Optional<Expression> choice = property.value().map(type -> reading(property, type, present));
      CodeBlock missing = missing(property);
      if (creation.isStepwise()) {
        CodeBlock setter = CodeBlock.of("$L.$L", made, property.setter().orElseThrow());
        code.addStatement(
            new Expression.Call(setter, List.of(choice.orElseThrow())).at(COLUMN, 1, false));
      } else {
        CodeBlock left = CodeBlock.of("$T $L", property.type(), variables.get(property));
        Expression value = choice.orElse(new Expression.Text(missing));
        code.addStatement(Layout.assign(COLUMN, left, value));
      }
    }
    return code.add(end).addStatement(result()).build();
  }

  /**
   * Whether a property has a value under one of its names.
   *
   * @param method the one of {@code Values} that steps to it
   * @param constants the names, or their ordinals
   */
  Expression present(String method, List<String> constants) {
    return new Expression.Either(
        constants.stream()
            .map(each -> CodeBlock.of("$T.$L($L, $L)", RuntimeTypes.VALUES, method, source, each))
            .toList());
  }

  /** Ignored components, which a record's constructor takes too, go last. */
  private Collection<Property> readable(Collection<Property> ordered) {
    Collection<Property> all = new LinkedHashSet<>(ordered);
    all.addAll(structure.properties());
    return all;
  }

  private CodeBlock result() {
    if (creation.isStepwise()) {
      return creation.end(made);
    }
    return creation.call(
        structure.properties().stream()
            .map(property -> CodeBlock.of("$L", variables.get(property)))
            .toList());
  }

  private Expression reading(
      Property property, ValueType type, Function<Property, Expression> present) {
    return type instanceof ValueType.Remainder
        ? Expression.of("$T.read($L, MAPPED)", RuntimeTypes.UNMAPPED_ATTRIBUTES, source)
        : choice(property, type, present.apply(property));
  }

  private Expression.Choice choice(Property property, ValueType type, Expression present) {
    return new Expression.Choice(present, read(type), missing(property));
  }

  private Expression read(ValueType type) {
    CodeBlock from = CodeBlock.of("$L", source);
    if (type instanceof ValueType.Option option) {
      return new Expression.Call(
          CodeBlock.of("$T.of", Optional.class), List.of(values.read(option.value(), from, scope)));
    }
    if (type instanceof ValueType.PrimitiveOption option) {
      ValueType inner = new ValueType.Basic(option.scalar(), true);
      return new Expression.Call(
          CodeBlock.of("$T.of", option.type()), List.of(values.read(inner, from, scope)));
    }
    return values.read(type, from, scope);
  }

  /** What a property is when the item does not have it. */
  private CodeBlock missing(Property property) {
    if (property.defaultValue().isPresent()) {
      return DefaultCode.isConstant(property)
          ? CodeBlock.of("$L", values.defaultValue(structure, property))
          : DefaultCode.literal(property.value().orElseThrow(), property.defaultValue().get());
    }
    TypeName type = property.type();
    if (type.equals(TypeName.BOOLEAN)) {
      return CodeBlock.of("false");
    }
    if (type.equals(TypeName.CHAR)) {
      return CodeBlock.of("'\\0'");
    }
    if (type.isPrimitive()) {
      boolean isLong = type.equals(TypeName.LONG);
      return CodeBlock.of(isLong ? "0L" : "0");
    }
    String raw = type.toString().replaceAll("<.*", "");
    if (raw.startsWith("java.util.Optional")) {
      return CodeBlock.of("$T.empty()", ClassName.bestGuess(raw));
    }
    if (property.value().orElse(null) instanceof ValueType.Distinct distinct) {
      Class<?> set = distinct.sorted() ? TreeSet.class : LinkedHashSet.class;
      return CodeBlock.of("new $T<>()", set);
    }
    return CodeBlock.of("null");
  }

  private static String asMethod(ValueType.PrimitiveOption option) {
    return "getAs" + Words.capitalized(option.scalar().word());
  }
}
