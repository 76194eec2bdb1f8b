package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Upkeep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The methods of a repository that write. */
final class WriteMethods {
  private final RepositoryNames names;
  private final Upkeep upkeep;

  WriteMethods(RepositoryNames names) {
    this.names = names;
    this.upkeep = names.entity.upkeep();
  }

  /** Those that users call. */
  List<MethodSpec> all() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(put());
    methods.add(insert());
    methods.add(putIf());
    methods.add(batch("putAll", "Writes objects, any number of them, each for itself."));
    methods.addAll(updates());
    methods.addAll(deletes());
    return methods;
  }

  /** Those that they are made of. */
  List<MethodSpec> parts() {
    List<MethodSpec> methods = new ArrayList<>();
    if (upkeep.isRenewing()) {
      methods.add(next());
    }
    upkeep
        .version()
        .ifPresent(
            version -> {
              methods.add(condition("expecting", List.of(names.path(version), names.got(version))));
              methods.add(
                  condition(
                      "requiring",
                      List.of(CodeBlock.of("EXISTS"), names.path(version), names.got(version))));
            });
    if (upkeep.isAutomatic()) {
      methods.add(automatic());
    }
    return methods;
  }

  private MethodSpec put() {
    String javadoc =
        upkeep.version().isPresent()
            ? "Writes an object, replacing the one it was made of, and gives it as it is now."
            : upkeep.isRenewing()
                ? "Writes an object, replacing one with the same key, and gives it as it is now."
                : "Writes an object, replacing one with the same key.";
    MethodSpec.Builder method =
        RepositoryNames.method("put", javadoc)
            .returns(names.type)
            .addParameter(names.type, names.object);
    upkeep
        .version()
        .ifPresent(
            version ->
                method.addJavadoc(
                    "\n\n@throws $T if somebody else wrote or deleted it since it was read",
                    ClassName.get("dev.karst.operation", "ConditionalCheckFailedException")));
    method.addCode(names.notNull(names.type, names.object));
    if (upkeep.version().isPresent()) {
      Expression written =
          new Expression.Call(
              CodeBlock.of("table.put"),
              List.of(
                  Expression.of("next($L)", names.object),
                  Expression.of("expecting($L).expression()", names.object)));
      return method
          .addStatement(Layout.assign(4, CodeBlock.of("$T result", names.resultType), written))
          .addStatement(
              Layout.call(
                  4,
                  CodeBlock.of("return $T.written", RuntimeTypes.VERSIONS),
                  List.of(
                      CodeBlock.of("result"),
                      CodeBlock.of("$T.of($L)", names.entity.names().key(), names.object),
                      names.got(upkeep.version().orElseThrow()))))
          .build();
    }
    if (upkeep.isRenewing()) {
      return method
          .addStatement("$T next = next($L)", names.type, names.object)
          .addStatement("table.put(next)")
          .addStatement("return next")
          .build();
    }
    return method
        .addStatement("table.put($L)", names.object)
        .addStatement("return $L", names.object)
        .build();
  }

  private MethodSpec insert() {
    return RepositoryNames.method("insert", "Writes an object if there is none with its key.")
        .returns(names.resultType)
        .addParameter(names.type, names.object)
        .addCode(names.notNull(names.type, names.object))
        .addStatement("return table.put($L, ABSENT.expression())", written())
        .build();
  }

  private MethodSpec putIf() {
    MethodSpec.Builder method =
        RepositoryNames.method(
                "putIf",
                upkeep.version().isPresent()
                    ? "Writes an object if {@code $L} holds of the one it was made of, and nobody"
                        + " else wrote that."
                    : "Writes an object if {@code $L} holds of the one with its key.",
                names.condition)
            .returns(names.resultType)
            .addParameter(names.type, names.object)
            .addParameter(names.conditionType, names.condition)
            .addCode(names.notNull(names.type, names.object))
            .addCode(names.notNull(names.conditionType, names.condition));
    return method
        .addStatement(
            Layout.call(
                4,
                CodeBlock.of("return table.put"),
                List.of(written(), expected(CodeBlock.of("$L", names.condition)))))
        .build();
  }

  /** The object as it is written. */
  private CodeBlock written() {
    return CodeBlock.of(upkeep.isRenewing() ? "next($L)" : "$L", names.object);
  }

  /** A condition, with that on the version. */
  private CodeBlock expected(CodeBlock condition) {
    return upkeep.version().isPresent()
        ? CodeBlock.of("expecting($L).and($L).expression()", names.object, condition)
        : CodeBlock.of("$L.expression()", condition);
  }

  private MethodSpec batch(String name, String javadoc) {
    TypeName objects =
        ParameterizedTypeName.get(
            ClassName.get(Iterable.class), WildcardTypeName.subtypeOf(names.type));
    boolean put = name.equals("putAll");
    MethodSpec.Builder method =
        RepositoryNames.method(name, javadoc)
            .returns(ParameterizedTypeName.get(RuntimeTypes.BATCH_RESULT, names.type))
            .addParameter(objects, "objects")
            .addCode(names.notNull(objects, "objects"));
    if (!put) {
      return method
          .addStatement("return $T.each(objects, this::delete)", RuntimeTypes.BATCHES)
          .build();
    }
    CodeBlock write =
        upkeep.version().isPresent()
            ? CodeBlock.of("$1L -> table.put(next($1L), expecting($1L).expression())", names.object)
            : CodeBlock.of(
                "$1L -> new $2T.Written<>(put($1L))", names.object, RuntimeTypes.WRITE_RESULT);
    return method
        .addStatement(
            Layout.call(
                4,
                CodeBlock.of("return $T.each", RuntimeTypes.BATCHES),
                List.of(CodeBlock.of("objects"), write)))
        .build();
  }

  private List<MethodSpec> updates() {
    TypeName update = ParameterizedTypeName.get(RuntimeTypes.UPDATE, names.type);
    String javadoc = "Begins to change the object with that key, which is made if it is missing.";
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        RepositoryNames.method("update", javadoc)
            .returns(update)
            .addParameters(names.key.all())
            .addStatement(newUpdate(CodeBlock.of("key($L)", names.key.arguments())))
            .build());
    methods.add(
        RepositoryNames.method("update", javadoc)
            .returns(update)
            .addParameter(names.entity.names().key(), names.keyName)
            .addCode(names.notNull(names.entity.names().key(), names.keyName))
            .addStatement("return update($L)", names.key.argumentsOf(names.keyName))
            .build());
    upkeep
        .version()
        .ifPresent(
            version ->
                methods.add(
                    RepositoryNames.method(
                            "update",
                            "Begins to change an object, unless somebody else wrote or deleted it"
                                + " since it was read.")
                        .returns(update)
                        .addParameter(names.type, names.object)
                        .addCode(names.notNull(names.type, names.object))
                        .addStatement(
                            Layout.chain(
                                4,
                                CodeBlock.of(
                                    "return update($T.of($L))",
                                    names.entity.names().key(),
                                    names.object),
                                List.of(Expression.of(".when(requiring($L))", names.object))))
                        .build()));
    return methods;
  }

  private CodeBlock newUpdate(CodeBlock key) {
    CodeBlock automatic =
        !upkeep.isAutomatic()
            ? CodeBlock.of("$T::of", List.class)
            : upkeep.isTimed()
                ? CodeBlock.of("this::automatic")
                : CodeBlock.of("$T::automatic", names.entity.names().repository());
    return Layout.call(
        4,
        CodeBlock.of("return new $T<>", RuntimeTypes.UPDATE),
        List.of(CodeBlock.of("table"), key, automatic));
  }

  private List<MethodSpec> deletes() {
    CodeBlock exists = names.existing();
    String javadoc =
        upkeep.version().isPresent()
            ? "Deletes an object, unless somebody else wrote or deleted it since it was read."
            : "Deletes the object with the same key, if there is one.";
    MethodSpec.Builder conditional =
        RepositoryNames.method(
                "deleteIf",
                "Deletes the object with the same key if {@code $L} holds of it.",
                names.condition)
            .returns(names.resultType)
            .addParameter(names.type, names.object)
            .addParameter(names.conditionType, names.condition)
            .addCode(names.notNull(names.type, names.object))
            .addCode(names.notNull(names.conditionType, names.condition));
    CodeBlock holds =
        upkeep.version().isPresent()
            ? CodeBlock.of("$L.and($L).expression()", exists, names.condition)
            : CodeBlock.of("$L.expression()", names.condition);
    conditional.addStatement(
        Layout.call(
            4,
            CodeBlock.of("return table.delete"),
            List.of(CodeBlock.of("$L", names.object), holds)));
    return List.of(
        RepositoryNames.method("delete", javadoc)
            .returns(names.resultType)
            .addParameter(names.type, names.object)
            .addCode(names.notNull(names.type, names.object))
            .addStatement(
                Layout.call(
                    4,
                    CodeBlock.of("return table.delete"),
                    List.of(
                        CodeBlock.of("$L", names.object), CodeBlock.of("$L.expression()", exists))))
            .build(),
        conditional.build(),
        RepositoryNames.method(
                "delete", "Deletes the object with that key, and tells whether there was one.")
            .returns(TypeName.BOOLEAN)
            .addParameters(names.key.all())
            .addStatement("return table.delete(key($L))", names.key.arguments())
            .build(),
        RepositoryNames.method(
                "delete", "Deletes the object with that key, and tells whether there was one.")
            .returns(TypeName.BOOLEAN)
            .addParameter(names.entity.names().key(), names.keyName)
            .addCode(names.notNull(names.entity.names().key(), names.keyName))
            .addStatement("return delete($L)", names.key.argumentsOf(names.keyName))
            .build(),
        batch("deleteAll", "Deletes objects, any number of them, each for itself."));
  }

  /** The object with what the repository keeps up to date. */
  private MethodSpec next() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("next")
            .addModifiers(Modifier.PRIVATE)
            .returns(names.type)
            .addParameter(names.type, names.object);
    if (upkeep.isTimed()) {
      method.addStatement("$T now = table.clock().instant()", Instant.class);
    }
    return method.addCode(new CopyCode(names, this::renewed).statements()).build();
  }

  /** What a component is in the object as it is written. */
  private CodeBlock renewed(Property property) {
    CodeBlock got = names.got(property);
    if (upkeep.version().filter(property::equals).isPresent()) {
      return CodeBlock.of("$L + 1", got);
    }
    if (upkeep.updatedAt().filter(property::equals).isPresent()) {
      return CodeBlock.of("now");
    }
    if (upkeep.createdAt().filter(property::equals).isPresent()) {
      return CodeBlock.of("$T.requireNonNullElse($L, now)", Objects.class, got);
    }
    return got;
  }

  private MethodSpec condition(String name, List<CodeBlock> arguments) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(RuntimeTypes.CONDITION, names.type))
        .addParameter(names.type, names.object)
        .addStatement(
            Layout.call(4, CodeBlock.of("return $T.$L", RuntimeTypes.VERSIONS, name), arguments))
        .build();
  }

  private MethodSpec automatic() {
    List<CodeBlock> actions = new ArrayList<>();
    upkeep
        .version()
        .ifPresent(
            version ->
                actions.add(
                    CodeBlock.of("$T.count($L, 1L)", RuntimeTypes.AUTOMATIC, names.path(version))));
    upkeep
        .createdAt()
        .ifPresent(
            created ->
                actions.add(
                    CodeBlock.of(
                        "$T.setIfAbsent($L, now)", RuntimeTypes.AUTOMATIC, names.path(created))));
    upkeep
        .updatedAt()
        .ifPresent(
            updated ->
                actions.add(
                    CodeBlock.of("$T.set($L, now)", RuntimeTypes.AUTOMATIC, names.path(updated))));
    names.entity.root().stored().stream()
        .filter(upkeep.counters()::containsKey)
        .forEach(
            counter ->
                actions.add(
                    CodeBlock.of(
                        "$T.count($L, $LL)",
                        RuntimeTypes.AUTOMATIC,
                        names.path(counter),
                        Objects.requireNonNull(upkeep.counters().get(counter)))));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("automatic")
            .addModifiers(Modifier.PRIVATE)
            .returns(
                ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.UPDATE_ACTION));
    if (upkeep.isTimed()) {
      method.addStatement("$T now = table.clock().instant()", Instant.class);
    } else {
      method.addModifiers(Modifier.STATIC);
    }
    return method
        .addStatement(Layout.call(4, CodeBlock.of("return $T.of", List.class), actions))
        .build();
  }
}
