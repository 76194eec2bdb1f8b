package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;

/** A key is stored. */
final class IgnoredKeyRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    for (PropertyElement property : entity.root().with(Mark.IGNORE)) {
      if (property.isKey()) {
        report.add(
            Diagnostic.ignoredKey(property.name()), property.mark(Mark.IGNORE).orElseThrow());
      }
    }
  }
}
