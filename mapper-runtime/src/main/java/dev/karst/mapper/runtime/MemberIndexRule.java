package dev.karst.mapper.runtime;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What members say of their table's indexes fits together. */
final class MemberIndexRule implements FamilyRule {
  /** An index as one of the members has it. */
  private record MemberIndex(Entity member, IndexMark index) {}

  @Override
  public void check(Family family, Report report) {
    Map<String, MemberIndex> indexes = new HashMap<>();
    List<IndexMark> distinct = new ArrayList<>();
    for (Entity member : family.members()) {
      for (IndexMark index : IndexMark.of(member.root())) {
        MemberIndex first = indexes.putIfAbsent(index.name(), new MemberIndex(member, index));
        if (first == null) {
          distinct.add(index);
        } else if (!first.member().equals(member)
            && !definition(first.index(), first.member()).equals(definition(index, member))) {
          report
              .of(member.root().type())
              .add(
                  Diagnostic.memberIndexDiffers(
                      index.name(), first.member().root().name(), member.root().name()));
        }
      }
    }
    IndexRules.checkCounts(distinct, report);
    for (MemberIndex index : indexes.values()) {
      checkKeys(index, family, report);
    }
  }

  /** Who stores something in an index's key is in the index, whether annotated or not. */
  private static void checkKeys(MemberIndex index, Family family, Report report) {
    List<String> key = new ArrayList<>(index.index().partition());
    key.addAll(index.index().sort());
    for (String component : key) {
      Optional<ItemAttribute> part = index.member().attribute(component);
      for (Entity member : family.members()) {
        part.flatMap(each -> member.storedAs(each.attribute()))
            .filter(
                other ->
                    !member
                        .keyType(other.property())
                        .equals(index.member().keyType(part.get().property())))
            .ifPresent(
                other ->
                    report
                        .of(member.root().type())
                        .add(
                            Diagnostic.indexedOtherwise(
                                member.root().name(), other.name(), index.index().name()),
                            member.root(),
                            other));
      }
    }
  }

  /** The attributes of the key, and what is projected. */
  private static List<Object> definition(IndexMark index, Entity member) {
    return List.of(
        index.local(),
        index.projection(),
        attributes(index.partition(), member),
        attributes(index.sort(), member),
        attributes(index.include(), member));
  }

  private static List<String> attributes(List<String> components, Entity member) {
    return components.stream()
        .flatMap(
            component ->
                member.attributes().stream()
                    .filter(
                        each ->
                            each.name().equals(component)
                                || each.component().name().equals(component)))
        .map(each -> each.attribute() + " " + each.property().type().getTypeName())
        .toList();
  }
}
