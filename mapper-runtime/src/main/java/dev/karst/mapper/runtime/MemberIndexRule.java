package dev.karst.mapper.runtime;

import dev.karst.mapper.Ttl;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What members say of their table's indexes and expiry fits together. */
final class MemberIndexRule implements FamilyRule {
  /** An index as one of the members has it. */
  private record Of(Entity member, IndexMark index) {}

  @Override
  public void check(Family family, Report report) {
    Map<String, Of> indexes = new HashMap<>();
    List<IndexMark> distinct = new ArrayList<>();
    for (Entity member : family.members()) {
      for (IndexMark index : IndexMark.of(member.root())) {
        Of first = indexes.putIfAbsent(index.name(), new Of(member, index));
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
    checkTimesToLive(family, report);
    for (Of index : indexes.values()) {
      checkKeys(index, family, report);
    }
  }

  /** Who stores something in an index's key is in the index, whether annotated or not. */
  private static void checkKeys(Of index, Family family, Report report) {
    List<String> key = new ArrayList<>(index.index().partition());
    key.addAll(index.index().sort());
    for (String component : key) {
      Optional<Property> part = index.member().root().stored(component);
      for (Entity member : family.members()) {
        part.flatMap(each -> storedAs(each.attribute(), member))
            .filter(other -> !member.keyType(other).equals(index.member().keyType(part.get())))
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

  private static Optional<Property> storedAs(String attribute, Entity member) {
    return member.root().stored().stream()
        .filter(each -> each.attribute().equals(attribute))
        .findFirst();
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
        .map(member.root()::stored)
        .flatMap(Optional::stream)
        .map(each -> each.attribute() + " " + each.type().getTypeName())
        .toList();
  }

  private static void checkTimesToLive(Family family, Report report) {
    Property first = null;
    for (Entity member : family.members()) {
      for (Property property : member.root().with(Ttl.class)) {
        if (first == null) {
          first = property;
        } else if (!first.attribute().equals(property.attribute())) {
          report
              .of(member.root().type())
              .add(
                  Diagnostic.timesToLiveDiffer(first.attribute(), property.attribute()),
                  member.root(),
                  property);
        }
      }
    }
    if (first != null) {
      checkExpiring(first.attribute(), family, report);
    }
  }

  /** Who stores something in the attribute that items expire by says that it is meant so. */
  private static void checkExpiring(String expiry, Family family, Report report) {
    for (Entity member : family.members()) {
      storedAs(expiry, member)
          .filter(each -> !each.has(Ttl.class))
          .ifPresent(
              each ->
                  report
                      .of(member.root().type())
                      .add(
                          Diagnostic.expiresToo(member.root().name(), each.name(), expiry),
                          member.root(),
                          each));
    }
  }
}
