package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class with a path for every component of an entity, or of the record that an index is. */
final class MetamodelSource {
  private final Entity entity;
  private final Structure root;
  private final ClassName name;
  private final NestedPaths paths;
  private final AttributeCode attributes;
  private final Map<ClassName, ClassName> pathClasses = new LinkedHashMap<>();
  private final Map<Structure, ClassName> partsClasses = new LinkedHashMap<>();

  private MetamodelSource(Entity entity, Structure root, ClassName name) {
    this.entity = entity;
    this.root = root;
    this.name = name;
    this.paths = new NestedPaths(entity, root);
    this.attributes = new AttributeCode(entity, root.type());
    NameAllocator names = new NameAllocator();
    names.newName(name.simpleName());
    for (Structure structure : paths.structures()) {
      String path = names.newName(structure.type().simpleName() + "Path");
      pathClasses.put(structure.type(), ClassName.get("", path));
    }
    for (Property property : root.stored()) {
      String wanted = Words.capitalized(property.name()) + "Parts";
      property
          .flattened()
          .ifPresent(
              structure -> partsClasses.put(structure, ClassName.get("", names.newName(wanted))));
    }
  }

  static MetamodelSource of(Entity entity) {
    return new MetamodelSource(entity, entity.root(), entity.names().metamodel());
  }

  /**
   * @param projection the record that an index's items are read as
   */
  static MetamodelSource of(Entity entity, Structure projection) {
    ClassName name = entity.names().metamodel(projection.type());
    return new MetamodelSource(entity, projection, name);
  }

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                isOfEntity()
                    ? "The components of {@link $T}, to write conditions and updates with."
                    : "The components of {@link $T}, to write conditions with.",
                root.type())
            .addAnnotation(RuntimeTypes.GENERATED)
            .addAnnotations(EntitySources.suppressions(entity.warnings()))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (entity.visible()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    PathNames names = new PathNames(entity, root);
    for (Property property : root.stored()) {
      type.addField(constant(property, names.of(property)));
    }
    partsClasses.forEach((structure, name) -> type.addType(partsClass(structure, name)));
    for (Structure structure : paths.structures()) {
      type.addType(pathClass(structure));
    }
    return type.build();
  }

  private boolean isOfEntity() {
    return root.equals(entity.root());
  }

  private FieldSpec constant(Property property, String name) {
    TypeName type = pathType(root, property);
    CodeBlock left = CodeBlock.of("public static final $T $L", type, name);
    Expression path = newPath(root, property, MetamodelSource::attribute);
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer(Layout.initializer(2, left, path))
        .build();
  }

  /** What has the paths of a flattened component's parts, and is none itself. */
  private TypeSpec partsClass(Structure structure, ClassName name) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("The components of {@link $T}.", structure.type())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    PathNames names = new PathNames(entity, structure);
    for (Property property : structure.stored()) {
      TypeName fieldType = pathType(structure, property);
      CodeBlock left = CodeBlock.of("public final $T $L", fieldType, names.of(property));
      type.addField(
          FieldSpec.builder(fieldType, names.of(property), Modifier.PUBLIC, Modifier.FINAL)
              .initializer(
                  Layout.initializer(
                      4, left, newPath(structure, property, MetamodelSource::attribute)))
              .build());
    }
    return type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }

  /** The path of an attribute of the item. */
  private static CodeBlock attribute(String name) {
    return CodeBlock.of("$T.of($S)", RuntimeTypes.DOCUMENT_PATH, name);
  }

  private TypeSpec pathClass(Structure structure) {
    ClassName name = pathClass(structure.type());
    boolean aliased = paths.isAliased(structure.type());
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(RuntimeTypes.DOCUMENT_PATH, "path");
    if (aliased) {
      constructor.addParameter(ArrayTypeName.of(RuntimeTypes.DOCUMENT_PATH), "former").varargs();
    }
    constructor.addStatement(
        aliased ? "super(path, $T::$L, former)" : "super(path, $T::$L)",
        entity.names().codec(),
        attributes.writer(structure));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("The components of {@link $T}.", structure.type())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .superclass(
                ParameterizedTypeName.get(
                    RuntimeTypes.DOCUMENT_ATTRIBUTE, root.type(), structure.type()));
    PathNames names = new PathNames(entity, structure);
    for (Property property : structure.stored()) {
      String field = names.of(property);
      type.addField(pathType(structure, property), field, Modifier.PUBLIC, Modifier.FINAL);
      Expression path =
          newPath(structure, property, attribute -> CodeBlock.of("path.entry($S)", attribute));
      boolean hidden = field.equals("path") || field.equals("former");
      CodeBlock left = CodeBlock.of(hidden ? "this.$L" : "$L", field);
      constructor.addStatement(Layout.assign(6, left, path));
    }
    return type.addMethod(constructor.build()).build();
  }

  private TypeName pathType(Structure owner, Property property) {
    ValueType type = compared(property);
    if (type instanceof ValueType.Flattened flat) {
      return partsClass(flat);
    }
    if (type instanceof ValueType.Nested nested && paths.lead(owner.type(), nested.type())) {
      return pathClass(nested.type());
    }
    return attributes.type(type, isSettable(owner, property));
  }

  /**
   * @param at the path of an attribute of that name
   */
  private Expression newPath(Structure owner, Property property, Function<String, CodeBlock> at) {
    ValueType type = compared(property);
    if (type instanceof ValueType.Flattened flat) {
      return Expression.of("new $T()", partsClass(flat));
    }
    List<CodeBlock> all = property.names().stream().map(at).toList();
    if (type instanceof ValueType.Nested nested && paths.lead(owner.type(), nested.type())) {
      return new Expression.Call(
          CodeBlock.of("new $T", pathClass(nested.type())),
          all.stream().<Expression>map(Expression.Text::new).toList());
    }
    return attributes.newPath(
        type, isSettable(owner, property), all.get(0), all.subList(1, all.size()));
  }

  /**
   * Whether an update may set it: keys never change, and the repository keeps the versions. Nothing
   * updates a projection, but what can be set has more conditions.
   */
  private boolean isSettable(Structure owner, Property property) {
    return !isOfEntity()
        || !owner.equals(root)
        || !(entity.key().components().contains(property) || entity.upkeep().keeps(property));
  }

  private ClassName partsClass(ValueType.Flattened type) {
    ClassName name = partsClasses.get(type.structure());
    if (name == null) {
      throw new IllegalStateException("every flattened component has a class: type=" + type);
    }
    return name;
  }

  private ClassName pathClass(ClassName structure) {
    ClassName name = pathClasses.get(structure);
    if (name == null) {
      throw new IllegalStateException("every path that leads on has a class: type=" + structure);
    }
    return name;
  }

  /** The type behind an option: a condition asks of the value, if it is there. */
  private static ValueType compared(Property property) {
    ValueType type = property.value().orElseThrow();
    if (type instanceof ValueType.Option option) {
      return option.value();
    }
    if (type instanceof ValueType.PrimitiveOption option) {
      return new ValueType.Basic(option.scalar(), false);
    }
    return type;
  }

  /** Which structures paths lead into. A structure that contains itself is not entered again. */
  private static final class NestedPaths {
    private final Entity entity;
    private final Structure root;
    private final Map<ClassName, Set<ClassName>> reached = new HashMap<>();

    NestedPaths(Entity entity, Structure root) {
      this.entity = entity;
      this.root = root;
      Map<ClassName, List<ClassName>> steps = new HashMap<>();
      for (Structure owner : Stream.concat(tops(), entity.nested().stream()).toList()) {
        steps.put(owner.type(), nestedIn(owner).toList());
      }
      steps.keySet().forEach(from -> reached.put(from, reachedFrom(from, steps)));
    }

    /** Everything among the components of {@code from}, however deep; each is looked at once. */
    private static Set<ClassName> reachedFrom(
        ClassName from, Map<ClassName, List<ClassName>> steps) {
      Set<ClassName> found = new HashSet<>();
      Deque<ClassName> open = new ArrayDeque<>(List.of(from));
      while (!open.isEmpty()) {
        for (ClassName next : steps.getOrDefault(open.removeFirst(), List.of())) {
          if (found.add(next)) {
            open.add(next);
          }
        }
      }
      return found;
    }

    List<Structure> structures() {
      Set<ClassName> entered = new HashSet<>();
      for (Structure owner : owners()) {
        nestedIn(owner).filter(to -> lead(owner.type(), to)).forEach(entered::add);
      }
      return entity.nested().stream().filter(each -> entered.contains(each.type())).toList();
    }

    /** Whether a component with aliases leads into the structure. */
    boolean isAliased(ClassName to) {
      return owners().stream()
          .flatMap(owner -> owner.stored().stream())
          .filter(property -> !property.aliases().isEmpty())
          .map(MetamodelSource::compared)
          .anyMatch(new ValueType.Nested(to)::equals);
    }

    boolean lead(ClassName from, ClassName to) {
      return !from.equals(to) && !reached.getOrDefault(to, Set.of()).contains(from);
    }

    private static Stream<ClassName> nestedIn(Structure structure) {
      return structure.stored().stream()
          .map(MetamodelSource::compared)
          .filter(ValueType.Nested.class::isInstance)
          .map(each -> ((ValueType.Nested) each).type());
    }

    /** The root, what is flattened there, and what paths from those come through. */
    private List<Structure> owners() {
      Set<ClassName> inside = new HashSet<>();
      tops().forEach(top -> inside.addAll(reached.getOrDefault(top.type(), Set.of())));
      return Stream.concat(
              tops(), entity.nested().stream().filter(each -> inside.contains(each.type())))
          .toList();
    }

    /** The structures whose properties are attributes. */
    private Stream<Structure> tops() {
      return Stream.concat(Stream.of(root), root.flattened().stream());
    }
  }
}
