package dev.karst.model;

import dev.karst.conformance.Tables;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.GlobalSecondaryIndexDescription;
import dev.karst.operation.Operations;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import java.util.ArrayList;
import java.util.List;

/** Adds one more global index to a table, or drops it. */
final class IndexSteps extends Steps {
  private static final IndexDefinition.Global EXTRA =
      new IndexDefinition.Global(
          "g_extra",
          List.of(new KeyAttribute("k2", KeyType.N)),
          List.of(new KeyAttribute("k3", KeyType.S)),
          IndexProjection.include("b"),
          ProvisionedThroughput.NONE);

  IndexSteps(RandomRequests random, NaiveDynamo model) {
    super(random, model);
  }

  @Override
  void step(Operations db) {
    NaiveTable table = table();
    String name = table.definition().name();
    List<IndexDefinition.Global> indexes = new ArrayList<>(table.definition().globalIndexes());
    boolean dropping = indexes.remove(EXTRA);
    if (dropping) {
      db.updateTable(Tables.dropping(name, EXTRA.name()));
    } else {
      indexes.add(EXTRA);
      db.updateTable(Tables.adding(name, EXTRA));
    }
    table.redefine(table.definition().withGlobalIndexes(indexes));
    while (!isSettled(db, name, indexes.size())) {
      Thread.onSpinWait();
    }
  }

  private static boolean isSettled(Operations db, String table, int indexes) {
    List<GlobalSecondaryIndexDescription> described =
        db.describeTable(new DescribeTableRequest(table)).table().globalSecondaryIndexes();
    return described.size() == indexes
        && described.stream().allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
  }
}
