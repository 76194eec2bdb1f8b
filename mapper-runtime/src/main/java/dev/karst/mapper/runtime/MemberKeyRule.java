package dev.karst.mapper.runtime;

import dev.karst.mapper.codec.KeyText;
import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.diagnostic.KeyPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The members' keys are the same attributes, and no two members can have the same key. */
final class MemberKeyRule implements FamilyRule {
  @Override
  public void check(Family family, Report report) {
    List<Entity> members = family.members();
    Entity first = members.get(0);
    for (Entity other : members.subList(1, members.size())) {
      if (!haveSameAttributes(first, other)) {
        report.of(other.root().type()).add(difference(first, other));
      }
    }
    for (int i = 0; i < members.size(); i++) {
      Entity member = members.get(i);
      for (Entity before : members.subList(0, i)) {
        if (canHaveSameKey(before, member)) {
          report
              .of(member.root().type())
              .add(Diagnostic.memberKeysMeet(before.root().name(), member.root().name()));
        }
      }
    }
    checkCollections(members, report);
    checkAttributes(members, report);
  }

  /** Such as {@code pk (S), sk (S)}. */
  private static String attributes(Entity member) {
    List<String> attributes = new ArrayList<>();
    for (Key key : List.of(Key.partition(member), Key.sort(member))) {
      if (key.exists()) {
        attributes.add(attribute(member, key));
      }
    }
    return String.join(", ", attributes);
  }

  private static String attribute(Entity member, Key key) {
    if (key.isComposed()) {
      return key.attribute() + " (S)";
    }
    Property component = key.components().get(0).property();
    return component.attribute() + " (" + member.keyType(component) + ")";
  }

  private static Diagnostic difference(Entity first, Entity other) {
    String name = first.root().name();
    String otherName = other.root().name();
    Key sort = Key.sort(first);
    Key otherSort = Key.sort(other);
    boolean isSortKeyMissing =
        sort.exists() != otherSort.exists()
            && attribute(first, Key.partition(first))
                .equals(attribute(other, Key.partition(other)));
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

  private static boolean haveSameAttributes(Entity one, Entity other) {
    return attributes(one).equals(attributes(other));
  }

  /** What is to be the same of both is not compared before it is. */
  private static boolean canHaveSameKey(Entity one, Entity other) {
    return haveSameAttributes(one, other)
        && canBeEqual(Key.partition(one), Key.partition(other))
        && canBeEqual(Key.sort(one), Key.sort(other));
  }

  /** A key that is not composed can be anything. */
  private static boolean canBeEqual(Key one, Key other) {
    if (!one.isComposed() || !other.isComposed()) {
      return true;
    }
    return pattern(one).meets(pattern(other));
  }

  private static KeyPattern pattern(Key key) {
    KeyPattern pattern = new KeyPattern(KeyText.SEPARATOR);
    key.whole().ifPresent(pattern::text);
    key.components().forEach(component -> pattern.component(component.prefix()));
    return pattern;
  }

  /** The table does not name attributes of keys that no member has. */
  private static void checkAttributes(List<Entity> members, Report report) {
    for (Function<Entity, Key> part : List.<Function<Entity, Key>>of(Key::partition, Key::sort)) {
      Key key = part.apply(members.get(0));
      if (key.isAttributeNamed() && members.stream().map(part).noneMatch(Key::isComposed)) {
        report.add(Diagnostic.keyNotComposed(key.attributeMember()));
      }
    }
  }

  /** Collections are told apart by the components of their partition keys. */
  private static void checkCollections(List<Entity> members, Report report) {
    Map<List<String>, Entity> byNames = new HashMap<>();
    for (Entity member : members) {
      List<String> components =
          Key.partition(member).components().stream().map(each -> each.property().name()).toList();
      Entity first = byNames.putIfAbsent(components, member);
      if (first != null && !Key.partition(first).shape().equals(Key.partition(member).shape())) {
        report
            .of(member.root().type())
            .add(
                Diagnostic.partitionsLookAlike(
                    first.root().name(), member.root().name(), String.join(", ", components)));
      }
    }
  }
}
