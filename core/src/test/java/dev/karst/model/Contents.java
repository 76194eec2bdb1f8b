package dev.karst.model;

import dev.karst.operation.Operations;
import dev.karst.operation.ScanRequest;
import dev.karst.schema.IndexDefinition;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;

/** Compares everything that tables and their indexes hold. */
final class Contents {
  private Contents() {}

  static void compare(Operations db, NaiveDynamo model) {
    for (NaiveTable table : model.tables()) {
      ScanRequest.Builder request = ScanRequest.builder(table.definition().name());
      List<Item> items = new ArrayList<>();
      ReadSteps.pages(db, request, items);
      Multiset.compare("table " + table.definition().name(), items, table.all());
      for (IndexDefinition index : table.definition().indexes()) {
        List<Item> entries = new ArrayList<>();
        ReadSteps.pages(db, request.indexName(index.name()), entries);
        Multiset.compare(
            "index " + index.name(),
            entries,
            table.inIndex(index.name()).stream()
                .map(item -> table.projected(index.name(), item))
                .toList());
      }
    }
  }
}
