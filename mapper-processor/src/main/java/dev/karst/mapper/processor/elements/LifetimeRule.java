package dev.karst.mapper.processor.elements;

import com.palantir.javapoet.TypeName;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A time to live that follows from another component says from which, and by how much. */
final class LifetimeRule implements Rule {
  static final String OF = "of";
  static final String AFTER = "after";

  private static final String INSTANT = "java.time.Instant";

  @Override
  public void check(EntityElement entity, Report report) {
    for (PropertyElement expiry : entity.root().with(Mark.TTL)) {
      Mark mark = expiry.mark(Mark.TTL).orElseThrow();
      String of = mark.text(OF);
      String after = mark.text(AFTER);
      if (of.isEmpty() != after.isEmpty()) {
        report.add(Diagnostic.halfLifetime(expiry.name(), of.isEmpty() ? OF : AFTER), mark);
      } else if (!of.isEmpty()) {
        checkBegin(expiry, of, mark, entity.root(), report);
        checkDuration(after, mark, report);
      }
    }
  }

  private static void checkBegin(
      PropertyElement expiry, String of, Mark mark, StructureElement root, Report report) {
    Optional<PropertyElement> begin = root.stored(of);
    if (begin.isEmpty()) {
      report.addOnValue(Diagnostic.lifetimeOfUnknown(expiry.name(), of, root.name()), mark, OF);
    } else if (!isInstant(begin.get()) || begin.get().equals(expiry) || !isInstant(expiry)) {
      report.addOnValue(Diagnostic.lifetimeOfNothing(expiry.name(), of), mark, OF);
    }
  }

  private static boolean isInstant(PropertyElement property) {
    return TypeName.get(property.type()).toString().equals(INSTANT);
  }

  private static void checkDuration(String after, Mark mark, Report report) {
    try {
      Duration duration = Duration.parse(after);
      if (!duration.isNegative() && !duration.isZero()) {
        return;
      }
    } catch (DateTimeParseException e) {
      // Told as any other text that is no duration.
    }
    report.addOnValue(Diagnostic.noDuration(after), mark, AFTER);
  }
}
