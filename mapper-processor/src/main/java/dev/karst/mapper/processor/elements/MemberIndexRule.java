package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What members say of their table's indexes and expiry fits together. */
final class MemberIndexRule implements FamilyRule {
  /** An index as one of the members has it. */
  private record Of(EntityElement member, IndexElement index) {}

  @Override
  public void check(FamilyElement family, Report report) {
    Map<String, Of> indexes = new HashMap<>();
    List<IndexElement> distinct = new ArrayList<>();
    for (EntityElement member : family.members()) {
      for (IndexElement index : IndexElement.of(member.root())) {
        Of first = indexes.putIfAbsent(index.name(), new Of(member, index));
        if (first == null) {
          distinct.add(index);
        } else if (!first.member().equals(member)
            && !definition(first.index(), first.member()).equals(definition(index, member))) {
          report.add(
              Diagnostic.memberIndexDiffers(
                  index.name(), first.member().root().name(), member.root().name()),
              index.mark());
        }
      }
    }
    IndexRule.checkCounts(distinct, report);
    checkTimesToLive(family, report);
    for (Of index : indexes.values()) {
      checkKeys(index, family, report);
    }
  }

  /** Who stores something in an index's key is in the index, whether annotated or not. */
  private static void checkKeys(Of index, FamilyElement family, Report report) {
    List<String> key = new ArrayList<>(index.index().partition());
    key.addAll(index.index().sort());
    for (String component : key) {
      Optional<AttributeElement> part = index.member().attribute(component);
      for (EntityElement member : family.members()) {
        part.flatMap(each -> storedAs(each.attribute(), member))
            .filter(
                other ->
                    !member
                        .keyStore(other.property())
                        .equals(index.member().keyStore(part.get().property())))
            .ifPresent(
                other ->
                    report.add(
                        Diagnostic.indexedOtherwise(
                            member.root().name(), other.name(), index.index().name()),
                        other.place()));
      }
    }
  }

  private static Optional<AttributeElement> storedAs(String attribute, EntityElement member) {
    return member.attributes().stream()
        .filter(each -> each.attribute().equals(attribute))
        .findFirst();
  }

  /** The attributes of the key, and what is projected. */
  private static List<Object> definition(IndexElement index, EntityElement member) {
    List<Object> definition = new ArrayList<>(List.of(index.local(), index.projection()));
    definition.add(attributes(index.partition(), member));
    definition.add(attributes(index.sort(), member));
    definition.add(attributes(index.include(), member));
    return definition;
  }

  private static List<String> attributes(List<String> components, EntityElement member) {
    return components.stream()
        .flatMap(
            component ->
                member.attributes().stream()
                    .filter(
                        each ->
                            each.name().equals(component)
                                || each.component().name().equals(component)))
        .map(each -> each.attribute() + " " + each.property().type())
        .toList();
  }

  private static void checkTimesToLive(FamilyElement family, Report report) {
    PropertyElement first = null;
    for (EntityElement member : family.members()) {
      for (PropertyElement property : member.root().with(Mark.TTL)) {
        if (first == null) {
          first = property;
        } else if (!first.attribute().equals(property.attribute())) {
          report.add(
              Diagnostic.timesToLiveDiffer(first.attribute(), property.attribute()),
              property.mark(Mark.TTL).orElseThrow());
        }
      }
    }
    if (first != null) {
      String expiry = first.attribute();
      for (EntityElement member : family.members()) {
        storedAs(expiry, member)
            .filter(each -> !each.property().has(Mark.TTL))
            .ifPresent(
                each ->
                    report.add(
                        Diagnostic.expiresToo(member.root().name(), each.name(), expiry),
                        each.place()));
      }
    }
  }
}
