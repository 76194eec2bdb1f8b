package dev.karst.mapper.runtime;

import dev.karst.mapper.Ttl;
import dev.karst.mapper.diagnostic.Diagnostic;

/** What members say of when their table's items expire fits together. */
final class MemberExpiryRule implements FamilyRule {
  @Override
  public void check(Family family, Report report) {
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
      member
          .storedAs(expiry)
          .filter(each -> !each.property().has(Ttl.class))
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
