package dev.karst.mapper.processor.elements;

import java.util.List;

/** An entity has one partition key. */
final class PartitionKeyRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    List<PropertyElement> keys = entity.root().with(Mark.PARTITION_KEY);
    if (keys.isEmpty()) {
      report.add(Diagnostic.noPartitionKey(entity.root().name()), entity.root().type());
    }
    for (PropertyElement second : keys.stream().skip(1).toList()) {
      report.add(
          Diagnostic.secondPartitionKey(keys.get(0).name(), second.name()),
          second.mark(Mark.PARTITION_KEY).orElseThrow());
    }
  }
}
