package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys of several components say in which order, and have a text and an attribute for it. */
final class ComposedKeyRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    KeyElement partition = KeyElement.partition(entity);
    KeyElement sort = KeyElement.sort(entity);
    for (KeyElement key : List.of(partition, sort)) {
      checkOrder(key, report);
      checkPrefixes(key, report);
      if (key.isComposed()) {
        key.components().forEach(each -> checkType(key, each, entity.types(), report));
        checkAttribute(key, entity, report);
      } else if (!entity.isMember()) {
        checkNoAttribute(key, report);
      }
    }
    if (partition.isComposed()
        && sort.isComposed()
        && partition.attribute().equals(sort.attribute())) {
      report.addOnValue(
          Diagnostic.keysShareAttribute(sort.attribute()), sort.table(), sort.attributeMember());
    }
  }

  private static void checkOrder(KeyElement key, Report report) {
    Map<Integer, PropertyElement> taken = new HashMap<>();
    for (PropertyElement component : key.components()) {
      int order = key.order(component);
      PropertyElement first = taken.putIfAbsent(order, component);
      if (first != null) {
        report.add(
            key.annotation().equals(Mark.PARTITION_KEY)
                ? Diagnostic.secondPartitionKey(first.name(), component.name(), order)
                : Diagnostic.secondSortKey(first.name(), component.name(), order),
            key.mark(component));
      }
    }
  }

  private static void checkPrefixes(KeyElement key, Report report) {
    for (Mark mark : key.marks()) {
      String prefix = mark.text("prefix");
      if (!prefix.chars().allMatch(each -> each >= ' ' && each <= '~')) {
        report.addOnValue(Diagnostic.unprintablePrefix(prefix), mark, "prefix");
      }
    }
  }

  private static void checkType(
      KeyElement key, PropertyElement component, TypeReader types, Report report) {
    try {
      ValueType type = types.read(component);
      if (type instanceof ValueType.Single single && !hasSortedText(single)) {
        report.add(
            Diagnostic.unsupportedKeyPart(component.name(), TypeText.of(component.type())),
            key.mark(component));
      }
    } catch (Refusal e) {
      // TypeRule says so.
    }
  }

  private static boolean hasSortedText(ValueType.Single type) {
    if (type instanceof ValueType.Basic basic) {
      switch (basic.scalar()) {
        case BYTE, SHORT, INTEGER, LONG -> {
          return true;
        }
        default -> {}
      }
    }
    // Of booleans TypeRule says that they are no keys.
    return type.store() == Scalar.Store.S || type.store() == Scalar.Store.BOOL;
  }

  private static void checkAttribute(KeyElement key, EntityElement entity, Report report) {
    String attribute = key.attribute();
    if (attribute.isBlank()) {
      report.addOnValue(
          Diagnostic.blankKeyAttribute(key.attributeMember()), key.table(), key.attributeMember());
    }
    entity.attributes().stream()
        .filter(each -> each.isNamed(attribute))
        .findFirst()
        .ifPresent(
            each ->
                report.add(
                    Diagnostic.keyAttributeTaken(key.annotation(), attribute, each.name()),
                    each.place()));
  }

  static void checkNoAttribute(KeyElement key, Report report) {
    if (key.table().value(key.attributeMember()) != null) {
      report.addOnValue(
          Diagnostic.keyNotComposed(key.attributeMember()), key.table(), key.attributeMember());
    }
  }
}
