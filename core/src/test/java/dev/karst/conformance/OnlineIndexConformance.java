package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.GlobalSecondaryIndexDescription;
import dev.karst.operation.ScanResponse;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeyType;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Global secondary indexes that are added to a filled table, and taken away. */
abstract class OnlineIndexConformance extends Conformance {
  private static final IndexDefinition.Global BY_C =
      Tables.global(
          "by_c",
          List.of(Tables.key("c")),
          List.of(new KeyAttribute("s", KeyType.N)),
          IndexProjection.include("e"));

  OnlineIndexConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.COMPOSITE);
    for (int i = 0; i < 300; i++) {
      Item item = item("p", "p" + i % 7, "s", i, "e", "e" + i, "f", "f");
      put("composite", i % 3 == 0 ? item : item.toBuilder().put("c", "c" + i % 2).build());
    }
  }

  private void add(IndexDefinition.Global index) {
    db().updateTable(Tables.adding("composite", index));
    while (!indexes().stream().allMatch(each -> each.indexStatus() == IndexStatus.ACTIVE)) {
      Thread.onSpinWait();
    }
  }

  private List<GlobalSecondaryIndexDescription> indexes() {
    List<GlobalSecondaryIndexDescription> indexes =
        db().describeTable(new DescribeTableRequest("composite")).table().globalSecondaryIndexes();
    return indexes == null ? List.of() : indexes;
  }

  private List<Item> entries() {
    List<Item> entries = new ArrayList<>();
    Item start = null;
    do {
      Item from = start;
      ScanResponse page =
          scan("composite", scan -> scan.indexName("by_c").limit(50).exclusiveStartKey(from));
      entries.addAll(page.items());
      start = page.lastEvaluatedKey();
    } while (start != null);
    return entries;
  }

  private List<Item> expected() {
    return everything("composite").stream()
        .filter(item -> item.has("c"))
        .map(item -> item.toBuilder().remove("f").build())
        .toList();
  }

  @Test
  void aNewIndexHoldsWhatTheTableHas() {
    add(BY_C);
    assertThat(expected()).hasSize(200);
    assertThat(entries()).hasSameElementsAs(expected()).hasSize(200);
    assertThat(indexes())
        .extracting(GlobalSecondaryIndexDescription::itemCount)
        .containsExactly(200L);
  }

  @Test
  void andFollowsItFromThenOn() {
    add(BY_C);
    for (int i = 0; i < 300; i += 5) {
      delete("composite", item("p", "p" + i % 7, "s", i));
    }
    update(
        "composite",
        item("p", "p1", "s", 1),
        update -> update.updateExpression("SET c = :c").value(":c", AttributeValue.s("new")));
    put("composite", item("p", "new", "s", 1, "c", "new"));
    assertThat(entries()).hasSameElementsAs(expected()).hasSameSizeAs(expected());
    assertThat(
            query(
                    "composite",
                    query ->
                        query
                            .indexName("by_c")
                            .keyConditionExpression("c = :c")
                            .value(":c", AttributeValue.s("new")))
                .items())
        .containsExactlyInAnyOrder(
            item("p", "p1", "s", 1, "c", "new", "e", "e1"), item("p", "new", "s", 1, "c", "new"));
  }

  /** Items whose attribute cannot be a key stay out of an index that comes later. */
  @Test
  void itemsThatDoNotFitStayOut() {
    put("composite", item("p", "odd", "s", 1, "c", 7));
    put("composite", item("p", "odd", "s", 2, "c", ""));
    add(BY_C);
    assertThat(entries()).hasSize(200);
    assertThat(get("composite", item("p", "odd", "s", 1)))
        .isEqualTo(item("p", "odd", "s", 1, "c", 7));
  }

  @Test
  void aDroppedIndexIsGoneAndMayComeBack() {
    add(BY_C);
    db().updateTable(Tables.dropping("composite", "by_c"));
    while (!indexes().isEmpty()) {
      Thread.onSpinWait();
    }
    invalid(
        "The table does not have the specified index: by_c",
        () -> scan("composite", scan -> scan.indexName("by_c")));
    put("composite", item("p", "x", "s", 1, "c", 7));
    delete("composite", item("p", "x", "s", 1));
    add(BY_C);
    assertThat(entries()).hasSameElementsAs(expected()).hasSize(200);
  }
}
