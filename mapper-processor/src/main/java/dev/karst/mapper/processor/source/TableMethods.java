package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.karst.mapper.processor.model.Index;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The methods of a repository that are the same for one class and for several. */
final class TableMethods {
  private TableMethods() {}

  /** The start of the method that opens the repository. */
  static MethodSpec.Builder on(ClassName repository) {
    return MethodSpec.methodBuilder("on")
        .addJavadoc("The repository of a database. Its table is created if missing, else checked.")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(repository)
        .addParameter(RuntimeTypes.KARST, "karst");
  }

  /**
   * The method that makes the table what its class says.
   *
   * @param definition the constant that defines the table
   */
  static MethodSpec migrate(ClassName type, CodeBlock definition) {
    return MethodSpec.methodBuilder("migrate")
        .addJavadoc(
            "Makes the table what {@link $T} says, while it is used: adds, drops and rebuilds"
                + " global indexes, one after the other, and waits for each.\n\n"
                + "@throws $T if the table differs in what cannot change, its key and its local"
                + " indexes",
            type,
            RuntimeTypes.VALIDATION_EXCEPTION)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(RuntimeTypes.MIGRATION)
        .addParameter(RuntimeTypes.KARST, "karst")
        .addStatement("return karst.migrate($L)", definition)
        .build();
  }

  /**
   * The method that scans the table.
   *
   * @param ofType whether there may be objects of other classes in between
   */
  static MethodSpec scan(ClassName type, boolean ofType) {
    return scan("scan", CodeBlock.of("All objects of the table."), type, "table", ofType);
  }

  /**
   * The method that scans an index.
   *
   * @param read what its items are read as
   * @param ofType whether there may be objects of other classes in between
   */
  static MethodSpec scan(Index index, ClassName read, boolean ofType) {
    return scan(
        "scan" + Words.capitalized(index.method()),
        CodeBlock.of("Everything that index {@code $L} holds, of all partitions.", index.name()),
        read,
        index.method(),
        ofType);
  }

  private static MethodSpec scan(
      String name, CodeBlock javadoc, ClassName type, String reader, boolean ofType) {
    return RepositoryNames.method(name, "$L", javadoc)
        .returns(ParameterizedTypeName.get(RuntimeTypes.SCAN, type))
        .addStatement(
            ofType ? "return $T.of($L, OF_TYPE)" : "return $T.of($L)", RuntimeTypes.SCAN, reader)
        .build();
  }

  /**
   * The start of a method that writes or deletes any number of objects.
   *
   * @param done what it does, as text
   */
  static MethodSpec.Builder batch(String name, String done, ClassName type) {
    TypeName objects =
        ParameterizedTypeName.get(ClassName.get(Iterable.class), WildcardTypeName.subtypeOf(type));
    return RepositoryNames.method(
            name,
            "$L objects, any number of them, each for itself.\n\n"
                + "@throws $T if one is refused for another reason than its condition",
            done,
            RuntimeTypes.BATCH_EXCEPTION)
        .returns(ParameterizedTypeName.get(RuntimeTypes.BATCH_RESULT, type))
        .addParameter(objects, "objects")
        .addStatement(notNull("objects"));
  }

  /** The methods that tell changes. */
  static List<MethodSpec> subscriptions(ClassName type) {
    TypeName change = ParameterizedTypeName.get(RuntimeTypes.CHANGE, type);
    TypeName handlerType =
        ParameterizedTypeName.get(
            ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(change));
    return List.of(
        RepositoryNames.method(
                "onChange",
                "Tells the table's changes from now on, one after the other, on a thread of its"
                    + " own. If the handler throws, it is told the same change again after a while."
                    + " The table's stream is enabled if it is not.")
            .returns(RuntimeTypes.SUBSCRIPTION)
            .addParameter(handlerType, "handler")
            .addStatement(notNull("handler"))
            .addStatement("return table.onChange(handler)")
            .build(),
        RepositoryNames.method(
                "onChange",
                "Tells the table's changes under a name: the next subscription of that name goes on"
                    + " where this one stopped, also when the database is opened again. A change"
                    + " may then be told again.")
            .returns(RuntimeTypes.SUBSCRIPTION)
            .addParameter(String.class, "name")
            .addParameter(handlerType, "handler")
            .addStatement(notNull("name"))
            .addStatement(notNull("handler"))
            .addStatement("return table.onChange(name, handler)")
            .build());
  }

  private static CodeBlock notNull(String parameter) {
    return CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, parameter, parameter);
  }
}
