package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Index;
import dev.karst.mapper.processor.model.Key;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The types and names that the parts of a repository share. */
final class RepositoryNames {
  /** Variables of generated methods. */
  private static final List<String> LOCALS =
      List.of("result", "next", "now", "objects", "keys", "condition", "handler", "karst");

  final Entity entity;
  final KeyParameters key;
  final KeyForms forms;
  final KeyCode keys;
  final ClassName type;
  final TypeName tableType;
  final TypeName conditionType;
  final TypeName resultType;
  final TypeName optionalType;
  final String object;
  final String condition;
  final String keyName;

  RepositoryNames(Entity entity) {
    this(entity, KeyForms.of(entity));
  }

  /** For code outside of the class's own repository. */
  RepositoryNames(Entity entity, KeyForms forms) {
    this.entity = entity;
    this.key = new KeyParameters(entity);
    this.forms = forms;
    this.keys = new KeyCode(entity, forms::form);
    this.type = entity.type();
    this.tableType = ParameterizedTypeName.get(RuntimeTypes.TYPED_TABLE, type);
    this.conditionType =
        ParameterizedTypeName.get(RuntimeTypes.CONDITION, WildcardTypeName.supertypeOf(type));
    this.resultType = ParameterizedTypeName.get(RuntimeTypes.WRITE_RESULT, type);
    this.optionalType = ParameterizedTypeName.get(ClassName.get(Optional.class), type);
    List<String> taken = new ArrayList<>(LOCALS);
    key.all().forEach(parameter -> taken.add(parameter.name()));
    this.object = key.free(new Scope(taken).free(Words.decapitalized(type.simpleName())));
    this.condition = new Scope(List.of(object)).free("condition");
    this.keyName = key.free("key");
  }

  /** The constant that defines the table. */
  CodeBlock definition() {
    return entity
        .membership()
        .map(member -> CodeBlock.of("$T.TABLE", member.familyNames().repository()))
        .orElse(CodeBlock.of("TABLE"));
  }

  /** The statement that opens an index, in a constructor. */
  static CodeBlock reader(Index index, ClassName codec) {
    return Layout.call(
        4,
        CodeBlock.of("this.$L = table.index", index.method()),
        List.of(CodeBlock.of("$S", index.name()), CodeBlock.of("new $T()", codec)));
  }

  /** What stands before methods of the codec. */
  CodeBlock codec() {
    return CodeBlock.of("$T.", entity.names().codec());
  }

  /** Whether an update does more than it is told. */
  boolean isAutomatic() {
    return entity.upkeep().isAutomatic()
        || !composedComponents().isEmpty()
        || entity.membership().isPresent();
  }

  /** The components that are stored beside the key that they are composed to. */
  List<Property> composedComponents() {
    return entity.key().composed().stream().flatMap(part -> part.components().stream()).toList();
  }

  /** What the items of an index are read as. */
  ClassName read(Index index) {
    return index.whole() ? type : index.projection(entity.names());
  }

  /** The class of keys in transactions: that of the only component, or the generated one. */
  TypeName keyType() {
    return hasOneComponent()
        ? Key.type(entity.key().components().get(0)).boxed()
        : entity.names().key();
  }

  /** The key's components out of an object of {@link #keyType}. */
  CodeBlock keyArguments(String name) {
    return hasOneComponent() ? CodeBlock.of("$L", name) : key.argumentsOf(name);
  }

  private boolean hasOneComponent() {
    return entity.key().components().size() == 1;
  }

  /** The type of a method's parameter for a component of a key: of an option what it holds. */
  static TypeName parameterType(Property component) {
    boolean isOption =
        component.value().filter(ValueType.Option.class::isInstance).isPresent()
            || component.value().filter(ValueType.PrimitiveOption.class::isInstance).isPresent();
    if (!isOption) {
      return component.type();
    }
    TypeName boxed = Key.type(component).boxed();
    return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
  }

  /** A condition that holds of the item that is to be changed or deleted. */
  CodeBlock existing() {
    return entity.upkeep().version().isPresent()
        ? CodeBlock.of("requiring($L)", object)
        : CodeBlock.of("EXISTS");
  }

  /** The metamodel's constant for a component. */
  CodeBlock path(Property property) {
    return CodeBlock.of(
        "$T.$L", entity.names().metamodel(), new PathNames(entity, entity.root()).of(property));
  }

  /** A call of the component's getter. */
  CodeBlock got(Property property) {
    return CodeBlock.of("$L.$L()", object, property.getter());
  }

  CodeBlock notNull(TypeName parameter, String name) {
    return key.notNull(ParameterSpec.builder(parameter, name).build());
  }

  static MethodSpec.Builder method(String name, String javadoc, Object... arguments) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(javadoc, arguments)
        .addModifiers(Modifier.PUBLIC);
  }
}
