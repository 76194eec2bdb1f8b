package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.HashMap;
import java.util.Map;

/** Members are told apart by an attribute of their own, each by its own name. */
final class MemberNameRule implements FamilyRule {
  @Override
  public void check(FamilyElement family, Report report) {
    Map<String, EntityElement> named = new HashMap<>();
    for (EntityElement member : family.members()) {
      checkName(member, named, report);
      checkAttribute(family, member, report);
    }
    if (family.typeAttribute().isBlank()) {
      report.addOnValue(
          Diagnostic.blankKeyAttribute(FamilyElement.TYPE_ATTRIBUTE),
          family.table(),
          FamilyElement.TYPE_ATTRIBUTE);
    }
  }

  private static void checkName(
      EntityElement member, Map<String, EntityElement> named, Report report) {
    String name = FamilyElement.typeName(member);
    EntityElement first = named.putIfAbsent(name, member);
    if (first != null) {
      report.add(
          Diagnostic.typeNameShared(first.root().name(), member.root().name(), name),
          member.root().type());
    } else if (name.isBlank()) {
      report.addOnValue(
          Diagnostic.blankTypeName(member.root().name()),
          Mark.on(member.root().type(), Mark.TYPE_NAME).orElseThrow());
    }
  }

  private static void checkAttribute(FamilyElement family, EntityElement member, Report report) {
    String attribute = family.typeAttribute();
    member.attributes().stream()
        .filter(each -> each.isNamed(attribute))
        .findFirst()
        .ifPresent(
            each ->
                report.add(
                    Diagnostic.typeAttributeTaken(family.name(), attribute, each.name()),
                    each.place()));
  }
}
