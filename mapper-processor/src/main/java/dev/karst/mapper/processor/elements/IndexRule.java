package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.processor.model.Index;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.ValueType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Indexes have names, keys of components that can be keys, and fit DynamoDB's limits. */
final class IndexRule implements Rule {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");
  private static final int MOST_GLOBAL = 20;
  private static final int MOST_LOCAL = 5;
  private static final int MOST_KEY_PARTS = 4;

  /** Methods that a repository has anyway. */
  private static final Set<String> METHODS =
      Set.of(
          "on",
          "find",
          "findAll",
          "put",
          "putIf",
          "putAll",
          "insert",
          "delete",
          "deleteIf",
          "deleteAll",
          "update",
          "query",
          "scan",
          "onChange",
          "key",
          "next",
          "expecting",
          "automatic",
          "migrate",
          "table",
          "write",
          "collection",
          "equals",
          "hashCode",
          "toString",
          "getClass",
          "notify",
          "notifyAll",
          "wait",
          "preparePut",
          "prepareInsert",
          "prepareDelete",
          "prepareDeleteByKey",
          "prepareCheck");

  @Override
  public void check(EntityElement entity, Report report) {
    List<IndexElement> indexes = IndexElement.of(entity.root());
    Map<String, String> methods = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (IndexElement index : indexes) {
      checkName(index, names, methods, report);
      checkKey(index, entity, report);
      checkProjection(index, entity, report);
    }
    checkCounts(indexes, report);
  }

  /** Of all indexes of one table. */
  static void checkCounts(List<IndexElement> indexes, Report report) {
    checkCount(indexes.stream().filter(each -> !each.local()).toList(), MOST_GLOBAL, report);
    checkCount(indexes.stream().filter(IndexElement::local).toList(), MOST_LOCAL, report);
  }

  private static void checkName(
      IndexElement index, Set<String> names, Map<String, String> methods, Report report) {
    String name = index.name();
    if (!NAME.matcher(name).matches()) {
      report.addOnValue(Diagnostic.invalidIndexName(name), index.mark(), "name");
      return;
    }
    if (!names.add(name)) {
      report.addOnValue(Diagnostic.indexNameTaken(name), index.mark(), "name");
      return;
    }
    String method = Index.methodName(name);
    boolean isName = !method.isEmpty() && SourceVersion.isName(method);
    if (!isName || METHODS.contains(method)) {
      report.addOnValue(Diagnostic.indexMethod(name, method), index.mark(), "name");
      return;
    }
    String first = methods.putIfAbsent(method, name);
    if (first != null) {
      report.addOnValue(Diagnostic.indexMethodShared(first, name, method), index.mark(), "name");
    }
  }

  private static void checkKey(IndexElement index, EntityElement entity, Report report) {
    if (index.local() && !KeyElement.sort(entity).exists()) {
      report.add(Diagnostic.localIndexWithoutSortKey(index.name()), index.mark());
    }
    if (index.owner().isEmpty()) {
      if (!index.local() && index.namedPartition().isEmpty()) {
        report.add(Diagnostic.globalIndexWithoutKey(index.name()), index.mark());
      } else if (index.local() && index.namedLocalSort().isEmpty()) {
        report.add(Diagnostic.localIndexWithoutKey(index.name()), index.mark());
      }
    } else if (index.local()
        ? !index.namedLocalSort().isEmpty()
        : !index.namedPartition().isEmpty()) {
      String member = index.local() ? "sort" : "partition";
      report.addOnValue(
          Diagnostic.indexKeyTwice(index.name(), member, index.owner().get().name()),
          index.mark(),
          member);
    }
    if (index.partition().size() > MOST_KEY_PARTS || index.sort().size() > MOST_KEY_PARTS) {
      report.add(Diagnostic.indexKeyTooLong(index.name(), MOST_KEY_PARTS), index.mark());
    }
    Set<String> once = new HashSet<>();
    for (String component : index.partition()) {
      checkPart(index, component, "partition", once, entity, report);
    }
    for (String component : index.sort()) {
      checkPart(index, component, "sort", once, entity, report);
    }
  }

  private static void checkPart(
      IndexElement index,
      String component,
      String member,
      Set<String> once,
      EntityElement entity,
      Report report) {
    Optional<PropertyElement> property =
        entity
            .root()
            .stored(component)
            .or(() -> entity.attribute(component).map(AttributeElement::property));
    if (property.isEmpty()) {
      report.addOnValue(unknown(index, component, entity), index.mark(), member);
    } else if (!once.add(AttributeElement.word(component))) {
      report.addOnValue(Diagnostic.indexKeyRepeated(index.name(), component), index.mark(), member);
    } else if (!isKey(property.get(), entity.types())) {
      report.add(
          Diagnostic.unsupportedIndexKey(
              index.name(), component, TypeText.of(property.get().type())),
          index.mark());
    }
  }

  /** What names no component: maybe a part of one. */
  private static Diagnostic unknown(IndexElement index, String component, EntityElement entity) {
    Optional<PropertyElement> whole = whole(component, entity);
    Optional<StructureElement> structure = whole.flatMap(entity::structure);
    if (structure.isEmpty()) {
      return Diagnostic.unknownComponent(index.name(), component, entity.root().name());
    }
    if (!whole.get().has(Mark.FLATTEN)) {
      return Diagnostic.partOfMap(index.name(), component, whole.get().name());
    }
    String parts =
        structure.get().mapped().stream()
            .map(PropertyElement::name)
            .collect(Collectors.joining(", "));
    return Diagnostic.unknownPart(index.name(), component, structure.get().name(), parts);
  }

  /** What a name with a dot may name a part of. */
  private static Optional<PropertyElement> whole(String component, EntityElement entity) {
    int dot = component.indexOf('.');
    return dot < 0 ? Optional.empty() : entity.root().stored(component.substring(0, dot));
  }

  private static boolean isKey(PropertyElement property, TypeReader types) {
    try {
      ValueType type = types.read(property);
      if (type instanceof ValueType.Option option) {
        type = option.value();
      }
      return type instanceof ValueType.PrimitiveOption
          || (type instanceof ValueType.Single single && single.store() != Scalar.Store.BOOL);
    } catch (Refusal e) {
      return true; // another rule says so
    }
  }

  private static void checkProjection(IndexElement index, EntityElement entity, Report report) {
    boolean includes = index.projection().equals("INCLUDE");
    if (includes && index.include().isEmpty()) {
      report.add(Diagnostic.nothingIncluded(index.name()), index.mark());
    } else if (!includes && !index.include().isEmpty()) {
      report.addOnValue(Diagnostic.includeWithoutProjection(index.name()), index.mark(), "include");
    }
    for (String component : index.include()) {
      if (entity.root().stored(component).isEmpty()) {
        report.addOnValue(notIncluded(index, component, entity), index.mark(), "include");
      }
    }
  }

  private static Diagnostic notIncluded(
      IndexElement index, String component, EntityElement entity) {
    String part = component.substring(component.indexOf('.') + 1);
    return whole(component, entity)
        .filter(
            each -> entity.structure(each).flatMap(structure -> structure.stored(part)).isPresent())
        .map(each -> Diagnostic.partIncluded(index.name(), component, each.name()))
        .orElseGet(() -> unknown(index, component, entity));
  }

  private static void checkCount(List<IndexElement> indexes, int most, Report report) {
    if (indexes.size() > most) {
      IndexElement tooMuch = indexes.get(most);
      report.add(
          Diagnostic.tooManyIndexes(tooMuch.local() ? "local" : "global", most, indexes.size()),
          tooMuch.mark());
    }
  }
}
