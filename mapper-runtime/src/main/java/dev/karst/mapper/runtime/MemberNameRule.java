package dev.karst.mapper.runtime;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.HashMap;
import java.util.Map;

/** Members are told apart by an attribute of their own, each by its own name. */
final class MemberNameRule implements FamilyRule {
  @Override
  public void check(Family family, Report report) {
    Map<String, Entity> named = new HashMap<>();
    for (Entity member : family.members()) {
      checkName(member, named, report.of(member.root().type()));
      checkAttribute(family, member, report.of(member.root().type()));
    }
    if (family.typeAttribute().isBlank()) {
      report.add(Diagnostic.blankKeyAttribute("typeAttribute"));
    }
  }

  private static void checkName(Entity member, Map<String, Entity> named, Report report) {
    String name = member.typeName();
    Entity first = named.putIfAbsent(name, member);
    if (first != null) {
      report.add(Diagnostic.typeNameShared(first.root().name(), member.root().name(), name));
    } else if (name.isBlank()) {
      report.add(Diagnostic.blankTypeName(member.root().name()));
    }
  }

  private static void checkAttribute(Family family, Entity member, Report report) {
    String attribute = family.typeAttribute();
    member.attributes().stream()
        .filter(each -> each.isNamed(attribute))
        .findFirst()
        .ifPresent(
            each ->
                report.add(
                    Diagnostic.typeAttributeTaken(family.name(), attribute, each.name()),
                    member.root(),
                    each));
  }
}
