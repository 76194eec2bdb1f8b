package dev.karst.mapper.processor.elements;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Key;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;
import dev.karst.mapper.processor.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Turns a class annotated with {@code @Table} into the model, if every rule holds of it. */
public final class EntityReader {
  private final StructureReader structures;
  private final TypeReader types;
  private final NestedReader nested;
  private final List<Rule> rules;

  /**
   * @param sourceTypes the names of the top-level types that are compiled from source
   */
  public EntityReader(Types types, Elements elements, Set<String> sourceTypes) {
    this.structures = new StructureReader(types);
    this.types = new TypeReader(types, elements, structures);
    this.nested = new NestedReader(elements, structures, this.types);
    this.rules =
        List.of(
            new AccessRule(),
            new GenericRule(),
            new TableNameRule(),
            new GeneratedNameRule(sourceTypes),
            new ConstructorRule(),
            new PartitionKeyRule(),
            new SortKeyRule(),
            new IgnoredKeyRule(),
            new TypeRule(this.types),
            new AttributeNameRule(),
            new SetterRule(),
            new StrayAnnotationRule(),
            new ContradictionRule());
  }

  /**
   * The model of a class; empty if it is reported to be wrong.
   *
   * @throws UnresolvedTypeException if it depends on a type that does not exist yet
   */
  public Optional<Entity> read(TypeElement type, Report report) {
    Optional<Diagnostic> kind = unsupportedKind(type);
    if (kind.isPresent()) {
      report.add(kind.get(), type);
      return Optional.empty();
    }
    StructureElement root = structures.read(type);
    EntityElement entity = new EntityElement(root, nested.read(root));
    for (Rule rule : rules) {
      rule.check(entity, report);
    }
    return report.isClean() ? Optional.of(model(entity)) : Optional.empty();
  }

  private static Optional<Diagnostic> unsupportedKind(TypeElement type) {
    ElementKind kind = type.getKind();
    if (kind == ElementKind.RECORD) {
      return Optional.empty();
    }
    String article =
        switch (kind) {
          case INTERFACE -> "an interface";
          case ENUM -> "an enum";
          case ANNOTATION_TYPE -> "an annotation";
          default -> type.getModifiers().contains(Modifier.ABSTRACT) ? "an abstract class" : "";
        };
    return article.isEmpty()
        ? Optional.empty()
        : Optional.of(Diagnostic.unsupportedKind(TypeText.of(type), article));
  }

  private Entity model(EntityElement entity) {
    StructureElement root = entity.root();
    Key key =
        new Key(
            property(root.with(Mark.PARTITION_KEY).get(0)),
            root.with(Mark.SORT_KEY).stream().findFirst().map(this::property));
    return new Entity(
        structure(root),
        Mark.on(root.type(), Mark.TABLE).orElseThrow().text(),
        key,
        entity.nested().stream().map(this::structure).toList(),
        Access.isPublic(root.type()));
  }

  private Structure structure(StructureElement structure) {
    return new Structure(
        ClassName.get(structure.type()),
        !structure.isRecord(),
        structure.properties().stream()
            .filter(each -> structure.isRecord() || each.isStored())
            .map(this::property)
            .toList());
  }

  private Property property(PropertyElement property) {
    return new Property(
        property.name(),
        property.attribute(),
        TypeName.get(property.type()),
        property.isStored() ? Optional.of(type(property)) : Optional.empty(),
        property.getter().getSimpleName().toString(),
        property.setter().map(each -> each.getSimpleName().toString()));
  }

  private ValueType type(PropertyElement property) {
    try {
      return types.read(property.type());
    } catch (Refusal e) {
      throw new IllegalStateException("a rule lets no such type pass", e);
    }
  }
}
