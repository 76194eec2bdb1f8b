package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Family;
import dev.karst.mapper.processor.model.Index;
import dev.karst.mapper.processor.model.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The class that reads and writes objects of all classes that share a table. */
final class FamilyRepositorySource {
  private final Family family;
  private final MemberNames names;
  private final KeyForms forms;
  private final TypeName tableType;
  private final TypeName resultType;

  FamilyRepositorySource(Family family) {
    this.family = family;
    this.names = new MemberNames(family);
    this.forms = KeyForms.of(family);
    this.tableType = ParameterizedTypeName.get(RuntimeTypes.TYPED_TABLE, family.type());
    this.resultType = ParameterizedTypeName.get(RuntimeTypes.WRITE_RESULT, family.type());
  }

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(family.names().repository())
            .addJavadoc(
                "The {@link $T} objects of table {@code $L}, of all classes. Safe for use by many"
                    + " threads.",
                family.type(),
                family.table())
            .addAnnotation(RuntimeTypes.GENERATED)
            .addAnnotations(EntitySources.suppressions(family.warnings()))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(Modifier.FINAL)
            .addFields(DefinitionSource.of(family).constants())
            .addFields(forms.constants())
            .addField(tableType, "table", Modifier.PRIVATE, Modifier.FINAL);
    if (family.visible()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    for (Entity member : family.members()) {
      type.addField(
          member.names().repository(), names.repository(member), Modifier.PRIVATE, Modifier.FINAL);
    }
    TypeName reader = ParameterizedTypeName.get(RuntimeTypes.TYPED_READER, family.type());
    for (Index index : wholeIndexes().keySet()) {
      type.addField(reader, index.method(), Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addMethod(constructor())
        .addMethod(on())
        .addMethod(TableMethods.migrate(family.type(), CodeBlock.of("TABLE")))
        .addMethods(writes());
    for (QuerySource query : queries()) {
      type.addMethod(query.method()).addTypes(query.types());
    }
    type.addMethod(TableMethods.scan(family.type(), false));
    for (Index index : wholeIndexes().keySet()) {
      type.addMethod(TableMethods.scan(index, family.type(), false));
    }
    return type.addMethods(TableMethods.subscriptions(family.type())).build();
  }

  private Map<Index, Entity> wholeIndexes() {
    Map<Index, Entity> indexes = new LinkedHashMap<>(family.indexes());
    indexes.keySet().removeIf(index -> !index.whole());
    return indexes;
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(RuntimeTypes.KARST, "karst")
            .addStatement("table = karst.table(TABLE, new $T())", family.names().codec());
    family
        .timeToLive()
        .ifPresent(attribute -> constructor.addStatement("table.expireBy($S)", attribute));
    for (Entity member : family.members()) {
      constructor.addStatement(
          "$L = $T.on(karst)", names.repository(member), member.names().repository());
    }
    for (Index index : wholeIndexes().keySet()) {
      constructor.addStatement(RepositoryNames.reader(index, family.names().codec()));
    }
    return constructor.build();
  }

  private MethodSpec on() {
    return TableMethods.on(family.names().repository())
        .addStatement("return new $T(karst)", family.names().repository())
        .build();
  }

  private List<MethodSpec> writes() {
    return List.of(
        ofObject("put", "Writes an object as the repository of its class does.")
            .returns(family.type())
            .addCode(names.dispatch((member, object) -> call(member, "put", object), true))
            .build(),
        ofObject("insert", "Writes an object if there is none with its key.")
            .returns(resultType)
            .addCode(names.dispatch((member, object) -> widened(member, "insert", object), true))
            .build(),
        batch("putAll", "Writes", "write"),
        ofObject("delete", "Deletes an object as the repository of its class does.")
            .returns(resultType)
            .addCode(names.dispatch((member, object) -> widened(member, "delete", object), true))
            .build(),
        batch("deleteAll", "Deletes", "delete"),
        MethodSpec.methodBuilder("write")
            .addModifiers(Modifier.PRIVATE)
            .returns(resultType)
            .addParameter(family.type(), names.object)
            .addCode(names.dispatch((member, object) -> widened(member, "write", object), true))
            .build());
  }

  private MethodSpec.Builder ofObject(String name, String javadoc) {
    return RepositoryNames.method(name, javadoc)
        .addParameter(family.type(), names.object)
        .addStatement("$T.requireNonNull($L, $S)", Objects.class, names.object, names.object);
  }

  private CodeBlock call(Entity member, String method, CodeBlock object) {
    return CodeBlock.of("$L.$L($L)", names.repository(member), method, object);
  }

  private CodeBlock widened(Entity member, String method, CodeBlock object) {
    return CodeBlock.of("$T.widened($L)", RuntimeTypes.ENTITY_TYPES, call(member, method, object));
  }

  private MethodSpec batch(String name, String done, String write) {
    return TableMethods.batch(name, done, family.type())
        .addStatement("return $T.each(objects, this::$L)", RuntimeTypes.BATCHES, write)
        .build();
  }

  /** Of each kind of partition, and of each index that holds everything. */
  private List<QuerySource> queries() {
    List<QuerySource> queries = new ArrayList<>();
    List<Entity> partitionings = family.partitionings();
    for (Entity member : partitionings) {
      String method = partitionings.size() == 1 ? "collection" : collectionName(member);
      queries.add(
          QuerySource.ofCollection(
              new RepositoryNames(member, forms), family, method, Words.capitalized(method)));
    }
    wholeIndexes()
        .forEach(
            (index, member) ->
                queries.add(
                    QuerySource.ofIndex(new RepositoryNames(member, forms), family, index)));
    return queries;
  }

  private static String collectionName(Entity member) {
    return Family.collectionName(
        member.key().partition().components().stream().map(Property::name).toList());
  }
}
