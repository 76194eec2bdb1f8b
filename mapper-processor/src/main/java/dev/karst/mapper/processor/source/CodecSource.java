package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.KeyPart;
import dev.karst.mapper.processor.model.Membership;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;
import dev.karst.mapper.processor.model.Upkeep;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The class that turns objects into items and back. */
final class CodecSource {
  static final TypeName NAMES =
      ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(String.class));

  private final Entity entity;
  private final CodecNames names;
  private final ValueCode values;
  private final KeyCode keys;
  private final FlattenedMethods flattened;
  private final NestedMethods nested;
  private final boolean writes;

  CodecSource(Entity entity) {
    this(entity, true);
  }

  /**
   * The class that turns items into smaller objects only.
   *
   * @param part with properties of the entity's
   */
  static CodecSource reading(Entity entity, Structure part) {
    return new CodecSource(
        new Entity(
            part,
            entity.table(),
            entity.key(),
            List.of(),
            Upkeep.NONE,
            new Reach(entity).of(part),
            entity.visible(),
            entity.warnings(),
            entity.membership()),
        false);
  }

  private CodecSource(Entity entity, boolean writes) {
    this.writes = writes;
    this.entity = entity;
    this.names = new CodecNames(entity);
    this.values = new ValueCode(names);
    this.keys = new KeyCode(entity, names::form);
    this.flattened = new FlattenedMethods(entity.root(), names, values);
    this.nested = new NestedMethods(entity, names, values);
  }

  TypeSpec type() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(attributeNames());
    if (writes) {
      methods.add(writeKey());
      methods.add(write());
      methods.addAll(keys.methods());
      if (entity.upkeep().isTimed()) {
        methods.add(automaticAttributes());
      }
      entity.membership().ifPresent(member -> methods.add(accepts(member)));
    }
    methods.add(read());
    methods.addAll(flattened.all(writes));
    methods.addAll(nested.all(writes));
    return TypeSpec.classBuilder(names.codec())
        .addJavadoc(
            writes
                ? "Turns {@link $T} objects into items and back."
                : "Turns what is wanted of an item into a {@link $T}.",
            entity.type())
        .addAnnotation(RuntimeTypes.GENERATED)
        .addAnnotations(EntitySources.suppressions(entity.warnings()))
        .addAnnotation(RuntimeTypes.NULL_UNMARKED)
        .addModifiers(Modifier.FINAL)
        .addSuperinterface(
            ParameterizedTypeName.get(
                writes ? RuntimeTypes.ITEM_CODEC : RuntimeTypes.ITEM_DECODER, entity.type()))
        .addFields(constants())
        .addMethods(methods)
        .build();
  }

  /** After the methods, which decide what forms of enums there are. */
  private List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>();
    List<String> attributes = attributes();
    entity
        .membership()
        .ifPresent(
            member ->
                constants.add(ordinal(names.typeOrdinal(), member.typeAttribute(), attributes)));
    for (KeyPart.Composed part : composedKeys()) {
      constants.add(ordinal(names.ordinal(part), part.attribute(), attributes));
    }
    for (Property property : entity.root().stored()) {
      for (int i = 0; i < property.names().size(); i++) {
        String name = names.ordinals(property).get(i);
        constants.add(ordinal(name, property.names().get(i), attributes));
      }
    }
    if (!sharesOrdinals()) {
      constants.add(attributesConstant(attributes, Modifier.PRIVATE));
    }
    entity.root().unmapped().ifPresent(property -> constants.add(mappedConstant()));
    for (Map.Entry<ClassName, String> each : names.enums().entrySet()) {
      constants.add(KeyForms.constant(each.getKey(), each.getValue()));
    }
    constants.addAll(new ConversionConstants(names).all());
    for (Structure structure : structures()) {
      structure.stored().stream()
          .filter(DefaultCode::isConstant)
          .forEach(property -> constants.add(defaultConstant(structure, property)));
    }
    constants.addAll(nested.constants());
    return constants;
  }

  /** Each once: what is flattened may be in maps, too, under the same names. */
  private Set<Structure> structures() {
    Set<Structure> structures = new LinkedHashSet<>();
    structures.add(entity.root());
    structures.addAll(entity.root().flattened());
    structures.addAll(entity.nested());
    return structures;
  }

  private FieldSpec defaultConstant(Structure owner, Property property) {
    ValueType.Basic type = (ValueType.Basic) property.value().orElseThrow();
    return constant(
        type.boxed(),
        names.defaultValue(owner, property),
        DefaultCode.constant(type, property.defaultValue().orElseThrow()));
  }

  static FieldSpec constant(TypeName type, String name, CodeBlock value) {
    CodeBlock left = CodeBlock.of("private static final $T $L", type, name);
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(Layout.initializer(2, left, value))
        .build();
  }

  /** The attributes that it knows, by ordinal. */
  private List<String> attributes() {
    return sharesOrdinals() ? entity.membership().orElseThrow().attributes() : attributesOfItsOwn();
  }

  private List<String> attributesOfItsOwn() {
    List<String> attributes = new ArrayList<>();
    entity.membership().ifPresent(member -> attributes.add(member.typeAttribute()));
    composedKeys().forEach(part -> attributes.add(part.attribute()));
    entity.root().stored().forEach(property -> attributes.addAll(property.names()));
    return attributes;
  }

  /** The names of the attributes that are not unmapped. */
  private FieldSpec mappedConstant() {
    List<Expression> texts =
        attributesOfItsOwn().stream().map(each -> Expression.of("$S", each)).toList();
    Expression names =
        sharesOrdinals()
            ? new Expression.Call(CodeBlock.of("$T.of", Set.class), texts)
            : Expression.of("$T.copyOf(ATTRIBUTES)", Set.class);
    TypeName type = ParameterizedTypeName.get(Set.class, String.class);
    CodeBlock left = CodeBlock.of("private static final $T MAPPED", type);
    return FieldSpec.builder(type, "MAPPED", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(Layout.initializer(2, left, names))
        .build();
  }

  /** Whether the codecs of all classes in the table call an attribute by the same ordinal. */
  private boolean sharesOrdinals() {
    return writes && entity.membership().isPresent();
  }

  private static FieldSpec ordinal(String name, String attribute, List<String> attributes) {
    return constant(TypeName.INT, name, CodeBlock.of("$L", attributes.indexOf(attribute)));
  }

  /** The constant with the names of all attributes. */
  static FieldSpec attributesConstant(List<String> attributes, Modifier... modifiers) {
    List<CodeBlock> names =
        attributes.stream().map(attribute -> CodeBlock.of("$S", attribute)).toList();
    CodeBlock list = CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(names, ", "));
    if (!Layout.fits("      ;".length(), list)) {
      list = CodeBlock.of("$T.of(\n$>$>$L$<$<)", List.class, CodeBlock.join(names, ",\n"));
    }
    CodeBlock left = CodeBlock.of("private static final $T ATTRIBUTES", NAMES);
    return FieldSpec.builder(NAMES, "ATTRIBUTES", modifiers)
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .initializer(Layout.initializer(2, left, list))
        .build();
  }

  private MethodSpec attributeNames() {
    MethodSpec.Builder method = override("attributeNames").returns(NAMES);
    return sharesOrdinals()
        ? method
            .addStatement(
                "return $T.ATTRIBUTES", entity.membership().orElseThrow().familyNames().codec())
            .build()
        : method.addStatement("return ATTRIBUTES").build();
  }

  private MethodSpec writeKey() {
    StructureCode code = new StructureCode(entity.root(), values);
    List<Expression> calls = keys.calls(CodeBlock.of(""), component -> keyValue(code, component));
    return override("writeKey")
        .addParameter(entity.type(), code.object)
        .addParameter(RuntimeTypes.KEY_BYTES, code.key)
        .addStatement(Layout.chain(4, CodeBlock.of("$L", code.key), calls))
        .build();
  }

  /** What a component of a plain key is; those of composed ones are checked when composed. */
  private Expression keyValue(StructureCode code, Property component) {
    Expression value = Expression.of("$L.$L()", code.object, component.getter());
    return component.type().isPrimitive() || isComposed(component)
        ? value
        : new Expression.Call(
            CodeBlock.of("$T.key", RuntimeTypes.VALUES),
            List.of(Expression.of("$S", component.attribute()), value));
  }

  private boolean isComposed(Property component) {
    return entity.key().composed().stream().anyMatch(part -> part.components().contains(component));
  }

  /** What is written beside the components; nothing of it is read. */
  private List<KeyPart.Composed> composedKeys() {
    return writes ? entity.key().composed() : List.of();
  }

  private MethodSpec write() {
    StructureCode code = new StructureCode(entity.root(), values);
    MethodSpec.Builder method =
        override("write")
            .addParameter(entity.type(), code.object)
            .addParameter(RuntimeTypes.ITEM_SINK, code.sink);
    entity
        .membership()
        .ifPresent(
            member ->
                method.addStatement(
                    "$L.attribute($L).string($S)",
                    code.sink,
                    names.typeOrdinal(),
                    member.typeName()));
    for (KeyPart.Composed part : composedKeys()) {
      CodeBlock target = CodeBlock.of("$L.attribute($L).string", code.sink, names.ordinal(part));
      Expression text = keys.text(part, CodeBlock.of(""), component -> keyValue(code, component));
      method.addStatement(new Expression.Call(target, List.of(text)).at(4, 1, false));
    }
    method.addCode(flattened.writeAttributes(code, entity.root()));
    entity.root().unmapped().ifPresent(property -> method.addCode(code.writeUnmapped(property)));
    return method.build();
  }

  private MethodSpec accepts(Membership member) {
    return override("accepts")
        .returns(TypeName.BOOLEAN)
        .addParameter(RuntimeTypes.ITEM_SOURCE, "source")
        .addStatement(
            "return $T.isOfType(source, $L, $S)",
            RuntimeTypes.VALUES,
            names.typeOrdinal(),
            member.typeName())
        .build();
  }

  private MethodSpec automaticAttributes() {
    CodeBlock names =
        CodeBlock.join(
            entity.upkeep().times().stream()
                .map(time -> CodeBlock.of("$S", time.attribute()))
                .toList(),
            ", ");
    return override("automaticAttributes")
        .returns(NAMES)
        .addStatement("return $T.of($L)", List.class, names)
        .build();
  }

  private MethodSpec read() {
    StructureCode code = new StructureCode(entity.root(), values);
    MethodSpec.Builder method =
        override("read").returns(entity.type()).addParameter(RuntimeTypes.ITEM_SOURCE, code.source);
    entity
        .membership()
        .ifPresent(
            member ->
                method.addStatement(
                    "$T.checkType($L, $L, $S)",
                    RuntimeTypes.VALUES,
                    code.source,
                    names.typeOrdinal(),
                    member.typeName()));
    return method.addCode(flattened.readAttributes(code, entity.root())).build();
  }

  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
