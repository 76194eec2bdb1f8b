package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Family;
import dev.karst.mapper.processor.model.Index;
import dev.karst.mapper.processor.model.Key;
import dev.karst.mapper.processor.model.KeyPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The constants of a repository that define its table. */
final class DefinitionSource {
  private final String table;
  private final Key key;
  private final Collection<Index> indexes;
  private final List<Modifier> modifiers;

  private DefinitionSource(
      String table, Key key, Collection<Index> indexes, List<Modifier> modifiers) {
    this.table = table;
    this.key = key;
    this.indexes = indexes;
    this.modifiers = modifiers;
  }

  /** A class's own table. */
  static DefinitionSource of(Entity entity) {
    return new DefinitionSource(
        entity.table(), entity.key(), entity.indexes(), List.of(Modifier.PRIVATE));
  }

  /** A table that several repositories share. */
  static DefinitionSource of(Family family) {
    return new DefinitionSource(family.table(), family.key(), family.indexes().keySet(), List.of());
  }

  List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>();
    boolean named = indexes.stream().anyMatch(Index::local);
    Expression schema = schema(key.parts());
    if (named) {
      constants.add(constant(RuntimeTypes.KEY_SCHEMA, "KEY", schema, List.of(Modifier.PRIVATE)));
    }
    Expression.Call definition =
        new Expression.Call(
            CodeBlock.of("new $T", RuntimeTypes.TABLE_DEFINITION),
            List.of(Expression.of("$S", table), named ? Expression.of("KEY") : schema));
    List<Expression> calls = new ArrayList<>();
    add(calls, "withLocalIndexes", indexes(true));
    add(calls, "withGlobalIndexes", indexes(false));
    constants.add(
        calls.isEmpty()
            ? constant(RuntimeTypes.TABLE_DEFINITION, "TABLE", definition, modifiers)
            : constant(
                RuntimeTypes.TABLE_DEFINITION,
                "TABLE",
                new Expression.Chain(definition, calls),
                modifiers));
    return constants;
  }

  private static void add(List<Expression> calls, String method, List<Expression> indexes) {
    if (!indexes.isEmpty()) {
      Expression list = new Expression.Call(CodeBlock.of("$T.of", List.class), indexes);
      calls.add(new Expression.Call(CodeBlock.of(".$L", method), List.of(list)));
    }
  }

  private List<Expression> indexes(boolean local) {
    return indexes.stream()
        .filter(index -> index.local() == local)
        .map(index -> local ? localIndex(index) : globalIndex(index))
        .toList();
  }

  private static Expression localIndex(Index index) {
    return new Expression.Call(
        CodeBlock.of("$T.local", RuntimeTypes.INDEX_DEFINITION),
        List.of(
            Expression.of("$S", index.name()),
            Expression.of("KEY"),
            attribute(index.sort().get(0)),
            projection(index)));
  }

  private static Expression globalIndex(Index index) {
    boolean isPlain = index.partition().size() == 1 && index.sort().size() <= 1;
    List<Expression> arguments = new ArrayList<>(List.of(Expression.of("$S", index.name())));
    if (isPlain) {
      arguments.add(
          schema(Stream.concat(index.partition().stream(), index.sort().stream()).toList()));
    } else {
      arguments.add(attributes(index.partition()));
      arguments.add(attributes(index.sort()));
    }
    arguments.add(projection(index));
    return new Expression.Call(CodeBlock.of("$T.global", RuntimeTypes.INDEX_DEFINITION), arguments);
  }

  private static Expression schema(List<KeyPart> key) {
    List<Expression> parts = new ArrayList<>();
    for (KeyPart part : key) {
      parts.add(Expression.of("$S", part.attribute()));
      parts.add(Expression.of("$T.$L", RuntimeTypes.KEY_TYPE, part.store()));
    }
    return new Expression.Call(
        CodeBlock.of("$T.$L", RuntimeTypes.KEY_SCHEMA, key.size() == 1 ? "simple" : "composite"),
        parts);
  }

  private static Expression attributes(List<KeyPart> parts) {
    return new Expression.Call(
        CodeBlock.of("$T.of", List.class),
        parts.stream().map(DefinitionSource::attribute).toList());
  }

  private static Expression attribute(KeyPart part) {
    return Expression.of(
        "new $T($S, $T.$L)",
        RuntimeTypes.KEY_ATTRIBUTE,
        part.attribute(),
        RuntimeTypes.KEY_TYPE,
        part.store());
  }

  private static Expression projection(Index index) {
    if (index.whole()) {
      return Expression.of("$T.all()", RuntimeTypes.INDEX_PROJECTION);
    }
    if (index.included().isEmpty()) {
      return Expression.of("$T.keysOnly()", RuntimeTypes.INDEX_PROJECTION);
    }
    return new Expression.Call(
        CodeBlock.of("$T.include", RuntimeTypes.INDEX_PROJECTION),
        index.included().stream().map(each -> Expression.of("$S", each)).toList());
  }

  private static FieldSpec constant(
      TypeName type, String name, Expression value, List<Modifier> modifiers) {
    String access = modifiers.isEmpty() ? "" : "private ";
    CodeBlock left = CodeBlock.of("$Lstatic final $T $L", access, type, name);
    return FieldSpec.builder(type, name, modifiers.toArray(Modifier[]::new))
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .initializer(Layout.initializer(2, left, value))
        .build();
  }
}
