package dev.karst.mapper.runtime;

import dev.karst.mapper.Ignore;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.TypeName;
import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.schema.KeyType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What must be so of an entity's table and its key. */
final class KeyRules {
  static final List<Rule> ALL =
      List.of(
          KeyRules::tableName,
          KeyRules::ownTable,
          KeyRules::partitionKey,
          KeyRules::sortKey,
          KeyRules::composedKeys,
          KeyRules::ignoredKeys);

  /** What tables and indexes can be called. */
  static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

  private KeyRules() {}

  private static void tableName(Entity entity, Report report) {
    if (!NAME.matcher(entity.table().value()).matches()) {
      report.of(entity.owner()).add(Diagnostic.invalidTableName(entity.table().value()));
    }
  }

  /** A class has a table of its own, or that of a sealed interface. */
  private static void ownTable(Entity entity, Report report) {
    Class<?> type = entity.root().type();
    if (type.isAnnotationPresent(Table.class)) {
      Family.sharedBy(type)
          .ifPresent(
              shared ->
                  report.add(
                      Diagnostic.tableOfItsOwn(type.getSimpleName(), shared.getSimpleName())));
    }
    if (entity.isMember()) {
      return;
    }
    if (!entity.table().typeAttribute().equals("type")) {
      report.add(Diagnostic.noFamily(type.getSimpleName()));
    }
    if (type.isAnnotationPresent(TypeName.class)) {
      report.add(Diagnostic.strayTypeName(type.getSimpleName()));
    }
  }

  private static void partitionKey(Entity entity, Report report) {
    if (!Key.partition(entity).exists()) {
      report.add(Diagnostic.noPartitionKey(entity.root().name()));
    }
  }

  private static void sortKey(Entity entity, Report report) {
    Key sort = Key.sort(entity);
    for (Key.Component key : sort.components()) {
      if (key.property().has(PartitionKey.class)) {
        report.add(
            Diagnostic.partitionAndSortKey(key.property().name()), entity.root(), key.property());
      }
    }
    if (sort.whole().filter(String::isEmpty).isPresent()) {
      report.add(Diagnostic.emptySortKey(entity.root().name()));
    }
    if (sort.whole().isPresent() && !sort.components().isEmpty()) {
      report.add(
          Diagnostic.sortKeyOnTypeAndComponent(
              entity.root().name(), sort.components().get(0).property().name()));
    }
  }

  /** Keys of several components say in which order, and have a text and an attribute for it. */
  private static void composedKeys(Entity entity, Report report) {
    Key partition = Key.partition(entity);
    Key sort = Key.sort(entity);
    for (Key key : List.of(partition, sort)) {
      checkOrder(key, entity, report);
      checkPrefixes(key, entity, report);
      if (key.isComposed()) {
        key.components().forEach(each -> checkType(each.property(), entity, report));
        checkAttribute(key, entity, report);
      } else if (!entity.isMember() && key.isAttributeNamed()) {
        report.add(Diagnostic.keyNotComposed(key.attributeMember()));
      }
    }
    if (partition.isComposed()
        && sort.isComposed()
        && partition.attribute().equals(sort.attribute())) {
      report.add(Diagnostic.keysShareAttribute(sort.attribute()));
    }
  }

  private static void checkOrder(Key key, Entity entity, Report report) {
    Map<Integer, Property> taken = new HashMap<>();
    for (Key.Component component : key.components()) {
      Property second = component.property();
      Property first = taken.putIfAbsent(component.order(), second);
      if (first != null) {
        int order = component.order();
        report.add(
            key.annotation().equals("PartitionKey")
                ? Diagnostic.secondPartitionKey(first.name(), second.name(), order)
                : Diagnostic.secondSortKey(first.name(), second.name(), order),
            entity.root(),
            second);
      }
    }
  }

  /** What follows the prefix is found by counting up its last character. */
  private static void checkPrefixes(Key key, Entity entity, Report report) {
    key.whole()
        .filter(prefix -> !isPrintable(prefix))
        .ifPresent(prefix -> report.add(Diagnostic.unprintablePrefix(prefix)));
    for (Key.Component component : key.components()) {
      if (!isPrintable(component.prefix())) {
        report.add(
            Diagnostic.unprintablePrefix(component.prefix()), entity.root(), component.property());
      }
    }
  }

  private static boolean isPrintable(String prefix) {
    return prefix.chars().allMatch(each -> each >= ' ' && each <= '~');
  }

  private static void checkType(Property component, Entity entity, Report report) {
    boolean isUnsorted =
        entity.kinds().tried(component).orElse(null) instanceof Kind.Single<?> single
            && !single.isWhole()
            // Of booleans another rule says that they are no keys.
            && single.keyType().filter(type -> type != KeyType.S).isPresent();
    if (isUnsorted) {
      report.add(
          Diagnostic.unsupportedKeyPart(component.name(), TypeText.of(component.type())),
          entity.root(),
          component);
    }
  }

  private static void checkAttribute(Key key, Entity entity, Report report) {
    if (key.attribute().isBlank()) {
      report.add(Diagnostic.blankKeyAttribute(key.attributeMember()));
    }
    entity.attributes().stream()
        .filter(each -> each.isNamed(key.attribute()))
        .findFirst()
        .ifPresent(
            each ->
                report.add(
                    Diagnostic.keyAttributeTaken(key.annotation(), key.attribute(), each.name()),
                    entity.root(),
                    each));
  }

  private static void ignoredKeys(Entity entity, Report report) {
    for (Property property : entity.root().with(Ignore.class)) {
      if (property.isKey()) {
        report.add(Diagnostic.ignoredKey(property.name()), entity.root(), property);
      }
    }
  }
}
