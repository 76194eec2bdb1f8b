package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.diagnostic.KeyPattern;
import dev.karst.mapper.processor.model.Family;
import dev.karst.mapper.processor.model.Index;
import dev.karst.mapper.processor.model.KeyPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The members' keys are the same attributes, and no two members can have the same key. */
final class MemberKeyRule implements FamilyRule {
  @Override
  public void check(FamilyElement family, Report report) {
    List<EntityElement> members = family.members();
    EntityElement first = members.get(0);
    for (EntityElement other : members.subList(1, members.size())) {
      if (!haveSameAttributes(first, other)) {
        report.add(difference(first, other), other.root().type());
      }
    }
    for (int i = 0; i < members.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (canHaveSameKey(members.get(j), members.get(i))) {
          report.add(
              Diagnostic.memberKeysMeet(members.get(j).root().name(), members.get(i).root().name()),
              members.get(i).root().type());
        }
      }
    }
    checkCollections(members, report);
    checkAttributes(members, report);
  }

  /** Such as {@code pk (S), sk (S)}. */
  private static String attributes(EntityElement member) {
    List<String> attributes = new ArrayList<>();
    for (KeyElement key : List.of(KeyElement.partition(member), KeyElement.sort(member))) {
      if (key.exists()) {
        attributes.add(attribute(member, key));
      }
    }
    return String.join(", ", attributes);
  }

  private static String attribute(EntityElement member, KeyElement key) {
    return key.isComposed()
        ? key.attribute() + " (S)"
        : key.components().get(0).attribute()
            + " ("
            + member.keyStore(key.components().get(0))
            + ")";
  }

  private static Diagnostic difference(EntityElement first, EntityElement other) {
    String name = first.root().name();
    String otherName = other.root().name();
    KeyElement sort = KeyElement.sort(first);
    KeyElement otherSort = KeyElement.sort(other);
    boolean isSortKeyMissing =
        sort.exists() != otherSort.exists()
            && attribute(first, KeyElement.partition(first))
                .equals(attribute(other, KeyElement.partition(other)));
    if (!isSortKeyMissing) {
      return Diagnostic.memberKeyDiffers(name, attributes(first), otherName, attributes(other));
    }
    String without = sort.exists() ? otherName : name;
    return (sort.exists() ? sort : otherSort).isComposed()
        ? Diagnostic.memberWithoutComposedSortKey(
            name, attributes(first), otherName, attributes(other), without)
        : Diagnostic.memberWithoutPlainSortKey(
            name, attributes(first), otherName, attributes(other), without);
  }

  private static boolean haveSameAttributes(EntityElement one, EntityElement other) {
    return attributes(one).equals(attributes(other));
  }

  /** What is to be the same of both is not compared before it is. */
  private static boolean canHaveSameKey(EntityElement one, EntityElement other) {
    return haveSameAttributes(one, other)
        && canBeEqual(KeyElement.partition(one), KeyElement.partition(other))
        && canBeEqual(KeyElement.sort(one), KeyElement.sort(other));
  }

  /** A key that is not composed can be anything. */
  private static boolean canBeEqual(KeyElement one, KeyElement other) {
    if (!one.isComposed() || !other.isComposed()) {
      return true;
    }
    return pattern(one).meets(pattern(other));
  }

  private static KeyPattern pattern(KeyElement key) {
    KeyPattern pattern = new KeyPattern(KeyPart.SEPARATOR);
    key.onType().ifPresent(mark -> pattern.text(mark.text("prefix")));
    key.components().forEach(component -> pattern.component(key.prefix(component)));
    return pattern;
  }

  /** The table does not name attributes of keys that no member has. */
  private static void checkAttributes(List<EntityElement> members, Report report) {
    for (Function<EntityElement, KeyElement> part :
        List.<Function<EntityElement, KeyElement>>of(KeyElement::partition, KeyElement::sort)) {
      if (members.stream().map(part).noneMatch(KeyElement::isComposed)) {
        ComposedKeyRule.checkNoAttribute(part.apply(members.get(0)), report);
      }
    }
  }

  /** Collections are told apart by the components of their partition keys. */
  private static void checkCollections(List<EntityElement> members, Report report) {
    Map<String, EntityElement> byNames = new HashMap<>();
    for (EntityElement member : members) {
      List<String> components =
          KeyElement.partition(member).components().stream().map(PropertyElement::name).toList();
      String name = Family.collectionName(components);
      EntityElement first = byNames.putIfAbsent(name, member);
      if (first != null && !shape(first).equals(shape(member))) {
        report.add(
            Diagnostic.partitionsLookAlike(
                first.root().name(), member.root().name(), String.join(", ", components)),
            member.root().type());
      }
    }
    for (EntityElement member : members) {
      for (IndexElement index : IndexElement.of(member.root())) {
        String method = Index.methodName(index.name());
        if (byNames.containsKey(method)) {
          report.addOnValue(Diagnostic.indexMethod(index.name(), method), index.mark(), "name");
        }
      }
    }
  }

  private static List<String> shape(EntityElement member) {
    KeyElement partition = KeyElement.partition(member);
    List<String> shape = new ArrayList<>();
    for (PropertyElement component : partition.components()) {
      shape.add(partition.prefix(component));
      shape.add(component.type().toString());
    }
    return shape;
  }
}
