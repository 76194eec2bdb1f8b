package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Upkeep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
    methods.add(putAll());
    methods.addAll(updates());
    methods.addAll(deletes());
    if (names.entity.membership().isPresent()) {
      methods.add(write());
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
    if (!upkeep.isRenewing()) {
      return method
          .addStatement("table.put($L)", names.object)
          .addStatement("return $L", names.object)
          .build();
    }
    method.addStatement("$T next = next($L)", names.type, names.object);
    if (upkeep.version().isEmpty()) {
      method.addStatement("table.put(next)");
    } else {
      method.addCode(putNext(upkeep.version().get()));
    }
    return method.addStatement("return next").build();
  }

  /** Puts the object that comes next, or throws. */
  private CodeBlock putNext(Property version) {
    Expression put =
        new Expression.Call(
            CodeBlock.of("table.put"),
            List.of(
                Expression.of("next"), Expression.of("expecting($L).expression()", names.object)));
    List<CodeBlock> conflict =
        List.of(
            CodeBlock.of("$T.of($L)", names.entity.names().key(), names.object),
            names.got(version),
            CodeBlock.of("rejected"));
    return CodeBlock.builder()
        .addStatement(Layout.assign(4, CodeBlock.of("$T result", names.resultType), put))
        .beginControlFlow(
            "if (result instanceof $T.Rejected<$T> rejected)",
            RuntimeTypes.WRITE_RESULT,
            names.type)
        .addStatement(
            Layout.call(6, CodeBlock.of("throw $T.conflict", RuntimeTypes.VERSIONS), conflict))
        .endControlFlow()
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

  private MethodSpec putAll() {
    return batch(
        "putAll",
        "Writes",
        names.entity.membership().isPresent()
            ? CodeBlock.of("this::write")
            : CodeBlock.of("$L -> $L", names.object, tried()));
  }

  /** What {@code putAll} does with each object, for the repository of all classes. */
  private MethodSpec write() {
    return MethodSpec.methodBuilder("write")
        .addJavadoc("Writes an object, unless somebody else wrote or deleted it.")
        .returns(names.resultType)
        .addParameter(names.type, names.object)
        .addStatement("return $L", tried())
        .build();
  }

  /** A write that tells what is in its way. */
  private CodeBlock tried() {
    return upkeep.version().isPresent()
        ? CodeBlock.of("table.put(next($1L), expecting($1L).expression())", names.object)
        : CodeBlock.of("new $T.Written<>(put($L))", RuntimeTypes.WRITE_RESULT, names.object);
  }

  private MethodSpec deleteAll() {
    return batch("deleteAll", "Deletes", CodeBlock.of("this::delete"));
  }

  private MethodSpec batch(String name, String done, CodeBlock write) {
    return TableMethods.batch(name, done, names.type)
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
        !names.isAutomatic()
            ? CodeBlock.of("$T::of", List.class)
            : !names.composedComponents().isEmpty()
                ? CodeBlock.of("() -> automatic($L)", arguments(names.composedComponents()))
                : upkeep.isTimed()
                    ? CodeBlock.of("this::automatic")
                    : CodeBlock.of("$T::automatic", names.entity.names().repository());
    return Layout.call(
        4,
        CodeBlock.of("return new $T<>", RuntimeTypes.UPDATE),
        List.of(CodeBlock.of("table"), key, automatic));
  }

  private String arguments(List<Property> components) {
    return components.stream().map(names.key::name).collect(Collectors.joining(", "));
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
        deleteAll());
  }
}
