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
      String expected = attributes(first);
      String actual = attributes(other);
      if (!expected.equals(actual)) {
        report
            .of(other.root().type())
            .add(
                Diagnostic.memberKeyDiffers(
                    first.root().name(), expected, other.root().name(), actual));
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
      if (key.isComposed()) {
        attributes.add(key.attribute() + " (S)");
      } else if (key.exists()) {
        Property component = key.components().get(0).property();
        attributes.add(component.attribute() + " (" + member.keyType(component) + ")");
      }
    }
    return String.join(", ", attributes);
  }

  private static boolean canHaveSameKey(Entity one, Entity other) {
    return canBeEqual(Key.partition(one), Key.partition(other))
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
