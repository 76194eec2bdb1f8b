package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.regex.Pattern;

/** A table has a name that DynamoDB takes. */
final class TableNameRule implements Rule {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

  @Override
  public void check(EntityElement entity, Report report) {
    Mark table = entity.table();
    if (!NAME.matcher(table.text()).matches()) {
      report.addOnValue(Diagnostic.invalidTableName(table.text()), table);
    }
  }
}
