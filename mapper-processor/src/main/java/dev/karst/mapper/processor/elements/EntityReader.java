package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreElements;
import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.processor.model.Mapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Turns a class annotated with {@code @Table} into the model, if every rule holds of it. */
public final class EntityReader {
  private final Types types;
  private final Elements elements;
  private final Set<String> sourceTypes;
  private final Lombok lombok;
  private final GeneratedNameRule generatedNames;
  private final List<Rule> rules;

  /**
   * @param sourceTypes the names of the top-level types that are compiled from source
   * @param settled those of them that have been through a round
   * @param generated the names of those that were generated, each with that of its entity
   */
  public EntityReader(
      Types types,
      Elements elements,
      Set<String> sourceTypes,
      Set<String> settled,
      Map<String, String> generated) {
    this.sourceTypes = sourceTypes;
    this.lombok = new Lombok(settled);
    this.types = types;
    this.elements = elements;
    this.generatedNames = new GeneratedNameRule(elements, sourceTypes, generated);
    this.rules =
        List.of(
            new AccessRule(),
            new GenericRule(),
            new TableNameRule(),
            new OwnTableRule(),
            generatedNames,
            new CreatorRule(types),
            new ConstructorRule(),
            new PartitionKeyRule(),
            new SortKeyRule(),
            new ComposedKeyRule(),
            new IgnoredKeyRule(),
            new TypeRule(),
            new FormRule(),
            new JsonRule(elements),
            new FlattenRule(),
            new UnmappedRule(),
            new IndexRule(),
            new UpkeepRule(),
            new LifetimeRule(),
            new AttributeNameRule(),
            new AliasRule(),
            new DefaultValueRule(),
            new SetterRule(),
            new StrayAnnotationRule(),
            new KeyWithoutTableRule(),
            new IndexWithoutTableRule(),
            new ContradictionRule(),
            new TypeNameRule());
  }

  /**
   * The model of what is annotated; empty if it is reported to be wrong, or is a projection of
   * something that is.
   *
   * @throws UnresolvedTypeException if it depends on a type that does not exist yet
   */
  public Optional<Mapped> read(TypeElement type, Report report) {
    Optional<Mark> projection = Mark.on(type, Mark.PROJECTION_OF);
    if (projection.isPresent()) {
      if (Mark.on(type, Mark.TABLE).isPresent()) {
        report.add(
            Diagnostic.tableAndProjection(type.getSimpleName().toString()), projection.get());
        return Optional.empty();
      }
      return new ViewReader(this).read(type, projection.get(), report).map(view -> view);
    }
    Mark table = Mark.on(type, Mark.TABLE).orElseThrow();
    if (isSealedInterface(type)) {
      return new FamilyReader(this).read(type, table, report).map(family -> family);
    }
    Optional<EntityElement> entity = element(type, table, report);
    return report.isClean() ? entity.map(each -> new ModelReader(each).read()) : Optional.empty();
  }

  /** Looks whether the names of generated classes are free. */
  GeneratedNameRule generatedNames() {
    return generatedNames;
  }

  /** Whether a class is compiled here, and looked at for itself. */
  boolean isSource(TypeElement type) {
    for (Element each = type; each != null; each = each.getEnclosingElement()) {
      if (sourceTypes.contains(each.toString())) {
        return true;
      }
    }
    return false;
  }

  static boolean isSealedInterface(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE && !type.getPermittedSubclasses().isEmpty();
  }

  /** A class with everything that is wrong about it reported; empty if it cannot be looked at. */
  Optional<EntityElement> element(TypeElement type, Mark table, Report report) {
    Optional<Diagnostic> kind = unsupportedKind(type);
    if (kind.isPresent()) {
      report.add(kind.get(), type);
      return Optional.empty();
    }
    StructureReader structures = structures(type);
    TypeReader values = new TypeReader(types, elements, structures);
    StructureElement root = structures.read(type, List.of());
    List<StructureElement> nested = new NestedReader(elements, structures, values).read(root);
    EntityElement entity = new EntityElement(table, root, nested, values);
    for (Rule rule : rules) {
      rule.check(entity, report);
    }
    report.moveToSource(entity, sourceTypes);
    return Optional.of(entity);
  }

  /** Looks for keys in a class that is no entity, and that none can extend. */
  public void readWithoutTable(TypeElement type, Report report) {
    if (type.getKind() == ElementKind.RECORD || type.getModifiers().contains(Modifier.FINAL)) {
      StructureReader structures = structures(type);
      KeyWithoutTableRule.check(structures.read(type, List.of()), report);
    }
  }

  private StructureReader structures(TypeElement type) {
    return new StructureReader(types, lombok, MoreElements.getPackage(type));
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
}
