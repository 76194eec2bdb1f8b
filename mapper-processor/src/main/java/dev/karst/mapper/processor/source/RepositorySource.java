package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The class that reads and writes objects of a table. */
final class RepositorySource {
  private final Entity entity;
  private final RepositoryNames names;
  private final TypeName handlerType;

  RepositorySource(Entity entity) {
    this.entity = entity;
    this.names = new RepositoryNames(entity);
    this.handlerType =
        ParameterizedTypeName.get(
            ClassName.get(Consumer.class),
            WildcardTypeName.supertypeOf(
                ParameterizedTypeName.get(RuntimeTypes.CHANGE, names.type)));
  }

  TypeSpec type() {
    PrepareMethods prepares = new PrepareMethods(names);
    WriteMethods writes = new WriteMethods(names);
    TypeSpec.Builder repository =
        TypeSpec.classBuilder(entity.names().repository())
            .addJavadoc(
                "The {@link $T} objects of table {@code $L}. Safe for use by many threads.",
                names.type,
                entity.table())
            .addAnnotation(RuntimeTypes.GENERATED)
            .addAnnotations(EntitySources.suppressions(entity))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(prepares.repository())
            .addFields(new DefinitionSource(entity).constants())
            .addFields(names.forms.constants())
            .addField(condition("EXISTS", "exists"))
            .addField(condition("ABSENT", "notExists"))
            .addField(names.tableType, "table", Modifier.PRIVATE, Modifier.FINAL);
    if (entity.visible()) {
      repository.addModifiers(Modifier.PUBLIC);
    }
    for (Index index : entity.indexes()) {
      repository.addField(readerType(index), index.method(), Modifier.PRIVATE, Modifier.FINAL);
    }
    repository.addMethod(constructor()).addMethod(on()).addMethod(migrate()).addMethods(finders());
    repository.addMethods(writes.all());
    if (entity.key().sort().filter(sort -> !sort.components().isEmpty()).isPresent()) {
      add(repository, QuerySource.ofTable(names));
    }
    for (Index index : entity.indexes()) {
      add(repository, QuerySource.ofIndex(names, index));
    }
    return repository
        .addMethod(scan())
        .addMethods(subscriptions())
        .addMethods(prepares.all())
        .addMethods(new UpkeepMethods(names).all())
        .addMethod(keyBytes())
        .build();
  }

  private static void add(TypeSpec.Builder repository, QuerySource query) {
    repository.addMethod(query.method()).addTypes(query.types());
  }

  private TypeName readerType(Index index) {
    return ParameterizedTypeName.get(RuntimeTypes.TYPED_READER, names.read(index));
  }

  private FieldSpec condition(String name, String method) {
    TypeName exact = ParameterizedTypeName.get(RuntimeTypes.CONDITION, names.type);
    CodeBlock left = CodeBlock.of("private static final $T $L", exact, name);
    CodeBlock value =
        CodeBlock.of("$L.$L()", names.path(entity.key().partition().components().get(0)), method);
    return FieldSpec.builder(exact, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(Layout.initializer(2, left, value))
        .build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(names.tableType, "table")
            .addStatement("this.table = table");
    for (Index index : entity.indexes()) {
      ClassName codec =
          index.whole()
              ? entity.names().codec()
              : entity.names().codec(index.projection(entity.names()));
      constructor.addStatement(
          Layout.call(
              4,
              CodeBlock.of("this.$L = table.index", index.method()),
              List.of(CodeBlock.of("$S", index.name()), CodeBlock.of("new $T()", codec))));
    }
    return constructor.build();
  }

  private MethodSpec on() {
    MethodSpec.Builder on =
        MethodSpec.methodBuilder("on")
            .addJavadoc(
                "The repository of a database. Its table is created if missing, else checked.")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(entity.names().repository())
            .addParameter(RuntimeTypes.KARST, "karst");
    CodeBlock opened = CodeBlock.of("karst.table(TABLE, new $T())", entity.names().codec());
    if (entity.upkeep().timeToLive().isEmpty()) {
      return on.addStatement("return new $T($L)", entity.names().repository(), opened).build();
    }
    String attribute = entity.upkeep().timeToLive().get().attribute();
    return on.addStatement("$T table = $L", names.tableType, opened)
        .addStatement("table.expireBy($S)", attribute)
        .addStatement("return new $T(table)", entity.names().repository())
        .build();
  }

  private MethodSpec migrate() {
    return MethodSpec.methodBuilder("migrate")
        .addJavadoc(
            "Makes the table what {@link $T} says, while it is used: adds, drops and rebuilds"
                + " global indexes, one after the other, and waits for each.\n\n"
                + "@throws $T if the table differs in what cannot change, its key and its local"
                + " indexes",
            names.type,
            RuntimeTypes.VALIDATION_EXCEPTION)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(RuntimeTypes.MIGRATION)
        .addParameter(RuntimeTypes.KARST, "karst")
        .addStatement("return karst.migrate(TABLE)")
        .build();
  }

  private List<MethodSpec> finders() {
    ClassName key = entity.names().key();
    TypeName keys =
        ParameterizedTypeName.get(ClassName.get(Iterable.class), WildcardTypeName.subtypeOf(key));
    return List.of(
        RepositoryNames.method("find", "The object with that key.")
            .returns(names.optionalType)
            .addParameters(names.key.all())
            .addStatement(
                "return $T.ofNullable(table.find(key($L)))", Optional.class, names.key.arguments())
            .build(),
        RepositoryNames.method("find", "The object with that key.")
            .returns(names.optionalType)
            .addParameter(key, names.keyName)
            .addCode(names.notNull(key, names.keyName))
            .addStatement("return find($L)", names.key.argumentsOf(names.keyName))
            .build(),
        RepositoryNames.method(
                "findAll",
                "The objects with those keys, any number of them, in their order; those that are"
                    + " not there are left out.")
            .returns(ParameterizedTypeName.get(ClassName.get(List.class), names.type))
            .addParameter(keys, "keys")
            .addCode(names.notNull(keys, "keys"))
            .addStatement("return $T.find(keys, this::find)", RuntimeTypes.BATCHES)
            .build());
  }

  private MethodSpec scan() {
    return RepositoryNames.method("scan", "All objects of the table.")
        .returns(ParameterizedTypeName.get(RuntimeTypes.SCAN, names.type))
        .addStatement("return $T.of(table)", RuntimeTypes.SCAN)
        .build();
  }

  private List<MethodSpec> subscriptions() {
    return List.of(
        RepositoryNames.method(
                "onChange",
                "Tells the table's changes from now on, one after the other, on a thread of its"
                    + " own. If the handler throws, it is told the same change again after a while."
                    + " The table's stream is enabled if it is not.")
            .returns(RuntimeTypes.SUBSCRIPTION)
            .addParameter(handlerType, "handler")
            .addCode(names.notNull(handlerType, "handler"))
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
            .addCode(names.notNull(ClassName.get(String.class), "name"))
            .addCode(names.notNull(handlerType, "handler"))
            .addStatement("return table.onChange(name, handler)")
            .build());
  }

  private MethodSpec keyBytes() {
    CodeBlock.Builder checks = CodeBlock.builder();
    names.key.all().forEach(parameter -> checks.add(names.key.notNull(parameter)));
    List<Expression> calls = new ArrayList<>(List.of(Expression.of(".key()")));
    calls.addAll(
        names.keys.calls(
            names.codec(), component -> Expression.of("$L", names.key.name(component))));
    return MethodSpec.methodBuilder("key")
        .addModifiers(Modifier.PRIVATE)
        .returns(RuntimeTypes.KEY_BYTES)
        .addParameters(names.key.all())
        .addCode(checks.build())
        .addStatement(Layout.chain(4, CodeBlock.of("return table"), calls))
        .build();
  }
}
