package dev.karst.mapper.processor.elements;

import java.util.List;

/** An entity has at most one sort key, which is not its partition key. */
final class SortKeyRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    List<PropertyElement> keys = entity.root().with(Mark.SORT_KEY);
    for (PropertyElement key : keys) {
      if (key.has(Mark.PARTITION_KEY)) {
        report.add(
            Diagnostic.partitionAndSortKey(key.name()), key.mark(Mark.SORT_KEY).orElseThrow());
      }
    }
    for (PropertyElement second : keys.stream().skip(1).toList()) {
      report.add(
          Diagnostic.secondSortKey(keys.get(0).name(), second.name()),
          second.mark(Mark.SORT_KEY).orElseThrow());
    }
  }
}
