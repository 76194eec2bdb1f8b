package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;

/** An entity has a partition key. */
final class PartitionKeyRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    if (!KeyElement.partition(entity).exists()) {
      report.add(Diagnostic.noPartitionKey(entity.root().name()), entity.root().type());
    }
  }
}
