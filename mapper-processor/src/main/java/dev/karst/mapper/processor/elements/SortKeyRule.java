package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;

/** A sort key is not the partition key, and is either the type's or made of components. */
final class SortKeyRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    KeyElement sort = KeyElement.sort(entity);
    for (PropertyElement key : sort.components()) {
      if (key.has(Mark.PARTITION_KEY)) {
        report.add(Diagnostic.partitionAndSortKey(key.name()), sort.mark(key));
      }
    }
    sort.onType().ifPresent(mark -> checkOnType(mark, sort, entity, report));
  }

  private static void checkOnType(Mark mark, KeyElement sort, EntityElement entity, Report report) {
    if (mark.text("prefix").isEmpty()) {
      report.add(Diagnostic.emptySortKey(entity.root().name()), mark);
    }
    sort.components().stream()
        .findFirst()
        .ifPresent(
            component ->
                report.add(
                    Diagnostic.sortKeyOnTypeAndComponent(entity.root().name(), component.name()),
                    mark));
  }
}
