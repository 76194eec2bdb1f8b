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
import dev.karst.mapper.processor.model.Membership;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The class that reads and writes objects of a table. */
final class RepositorySource {
  private final Entity entity;
  private final RepositoryNames names;

  RepositorySource(Entity entity) {
    this.entity = entity;
    this.names = new RepositoryNames(entity);
  }

  TypeSpec type() {
    PrepareMethods prepares = new PrepareMethods(names);
    UpkeepMethods upkeep = new UpkeepMethods(names);
    WriteMethods writes = new WriteMethods(names);
    TypeSpec.Builder repository =
        TypeSpec.classBuilder(entity.names().repository())
            .addJavadoc(
                "The {@link $T} objects of table {@code $L}. Safe for use by many threads.",
                names.type,
                entity.table())
            .addAnnotation(RuntimeTypes.GENERATED)
            .addAnnotations(EntitySources.suppressions(entity.warnings()))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(prepares.repository())
            .addFields(
                entity.membership().isPresent()
                    ? List.of(ofType(entity.membership().get()))
                    : DefinitionSource.of(entity).constants())
            .addFields(names.forms.constants())
            .addFields(upkeep.constants())
            .addField(condition("EXISTS", "exists"))
            .addField(condition("ABSENT", "notExists"))
            .addField(names.tableType, "table", Modifier.PRIVATE, Modifier.FINAL);
    if (entity.visible()) {
      repository.addModifiers(Modifier.PUBLIC);
    }
    for (Index index : entity.indexes()) {
      repository.addField(readerType(index), index.method(), Modifier.PRIVATE, Modifier.FINAL);
    }
    repository
        .addMethod(constructor())
        .addMethod(on())
        .addMethod(TableMethods.migrate(names.type, names.definition()))
        .addMethods(finders());
    repository.addMethods(writes.all());
    if (entity.key().sort().filter(sort -> !sort.components().isEmpty()).isPresent()) {
      add(repository, QuerySource.ofTable(names));
    }
    for (Index index : entity.indexes()) {
      add(repository, QuerySource.ofIndex(names, index));
    }
    boolean isOneOfSeveral = entity.membership().isPresent();
    repository.addMethod(TableMethods.scan(names.type, isOneOfSeveral));
    for (Index index : entity.indexes()) {
      repository.addMethod(TableMethods.scan(index, names.read(index), isOneOfSeveral));
    }
    return repository
        .addMethods(TableMethods.subscriptions(names.type))
        .addMethods(prepares.all())
        .addMethods(upkeep.all())
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

  /** Holds of the items that are of this class. */
  private FieldSpec ofType(Membership member) {
    TypeName exact = ParameterizedTypeName.get(RuntimeTypes.CONDITION, names.type);
    CodeBlock left = CodeBlock.of("private static final $T OF_TYPE", exact);
    CodeBlock value =
        CodeBlock.of(
            "$T.is($S, $S)", RuntimeTypes.ENTITY_TYPES, member.typeAttribute(), member.typeName());
    return FieldSpec.builder(exact, "OF_TYPE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
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
      constructor.addStatement(RepositoryNames.reader(index, codec));
    }
    return constructor.build();
  }

  private MethodSpec on() {
    MethodSpec.Builder on = TableMethods.on(entity.names().repository());
    CodeBlock opened =
        CodeBlock.of("karst.table($L, new $T())", names.definition(), entity.names().codec());
    if (entity.timeToLive().isEmpty()) {
      return on.addStatement(newRepository(opened)).build();
    }
    return on.addStatement(
            Layout.assign(
                4, CodeBlock.of("$T table", names.tableType), new Expression.Text(opened)))
        .addStatement("table.expireBy($S)", entity.timeToLive().get())
        .addStatement(newRepository(CodeBlock.of("table")))
        .build();
  }

  private CodeBlock newRepository(CodeBlock table) {
    return Layout.call(
        4, CodeBlock.of("return new $T", entity.names().repository()), List.of(table));
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
