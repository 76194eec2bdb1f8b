package dev.karst.mapper.runtime;

import dev.karst.mapper.Ttl;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A time to live that follows from another component says from which, and by how much. */
final class LifetimeRule implements Rule {
  @Override
  public void check(Entity entity, Report report) {
    Structure root = entity.root();
    for (Property expiry : root.with(Ttl.class)) {
      Ttl mark = expiry.mark(Ttl.class).orElseThrow();
      if (mark.of().isEmpty() != mark.after().isEmpty()) {
        String missing = mark.of().isEmpty() ? "of" : "after";
        report.add(Diagnostic.halfLifetime(expiry.name(), missing), root, expiry);
      } else if (!mark.of().isEmpty()) {
        checkBegin(expiry, mark.of(), root, report);
        if (!isLifetime(mark.after())) {
          report.add(Diagnostic.noDuration(mark.after()), root, expiry);
        }
      }
    }
  }

  private static void checkBegin(Property expiry, String of, Structure root, Report report) {
    Optional<Property> begin = root.stored(of);
    if (begin.isEmpty()) {
      report.add(Diagnostic.lifetimeOfUnknown(expiry.name(), of, root.name()), root, expiry);
    } else if (!isInstant(begin.get()) || begin.get().equals(expiry) || !isInstant(expiry)) {
      report.add(Diagnostic.lifetimeOfNothing(expiry.name(), of), root, expiry);
    }
  }

  private static boolean isInstant(Property property) {
    return property.type() == Instant.class;
  }

  private static boolean isLifetime(String text) {
    try {
      Duration duration = Duration.parse(text);
      return !duration.isNegative() && !duration.isZero();
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
