package dev.karst.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.expression.Condition;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.eval.NaiveExpressions;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.Operations;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.ScanResponse;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.ProjectionType;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gets and scans, pages put together. */
final class ReadSteps extends Steps {
  ReadSteps(RandomRequests random, NaiveDynamo model) {
    super(random, model);
  }

  @Override
  void step(Operations db) {
    NaiveTable table = table();
    if (random.oneIn(4)) {
      scan(db, table);
    } else {
      get(db, table);
    }
  }

  private void get(Operations db, NaiveTable table) {
    Item key = random.key(table);
    @Nullable Item expected = table.get(key);
    GetItemRequest.Builder request =
        GetItemRequest.builder(table.definition().name(), key)
            .consistentRead(random.random().nextBoolean());
    if (random.random().nextBoolean()) {
      ProjectionExpression projection = random.projection(expected);
      ExpressionText text = new ExpressionText(random.random());
      request.projectionExpression(text.of(projection)).expressionAttributeNames(text.names());
      expected = expected == null ? null : NaiveExpressions.project(projection, expected);
    }
    assertThat(db.getItem(request.build()).item()).isEqualTo(expected);
  }

  private void scan(Operations db, NaiveTable table) {
    List<String> indexes =
        table.definition().indexes().stream().map(IndexDefinition::name).toList();
    @Nullable String index = random.random().nextBoolean() ? null : random.oneOf(with(indexes));
    List<Item> whole = index == null ? table.all() : table.inIndex(index);
    Stream<Item> expected = whole.stream();
    @Nullable Condition filter = null;
    if (random.random().nextBoolean() && isWhole(table, index)) {
      Condition asked =
          random.condition(
              whole.isEmpty() ? null : random.oneOf(whole), RandomRequests::scalarKeys);
      expected = expected.filter(item -> NaiveExpressions.evaluate(asked, item));
      filter = asked;
    }
    if (index != null) {
      expected = expected.map(item -> table.projected(index, item));
    }
    ExpressionText text = new ExpressionText(random.random());
    ScanRequest.Builder request =
        ScanRequest.builder(table.definition().name())
            .indexName(index)
            .filterExpression(text.of(filter))
            .expressionAttributeNames(text.names())
            .expressionAttributeValues(text.values())
            .limit(random.oneOf(null, null, 1 + random.random().nextInt(60)));
    int segments = random.oneOf(1, 1, 2, 5);
    List<Item> found = new ArrayList<>();
    int scanned = 0;
    for (int segment = 0; segment < segments; segment++) {
      if (segments > 1) {
        request.segment(segment).totalSegments(segments);
      }
      scanned += pages(db, request, found);
    }
    assertThat(scanned).as("scanned of " + index).isEqualTo(whole.size());
    Multiset.compare("scan of " + index, found, expected.toList());
  }

  static boolean isWhole(NaiveTable table, @Nullable String index) {
    return index == null
        || table.definition().index(index).orElseThrow().projection().type() == ProjectionType.ALL;
  }

  private static List<String> with(List<String> indexes) {
    List<String> some = new ArrayList<>(indexes);
    some.add(null);
    return some;
  }

  /** Puts the items of all pages into {@code found} and answers how many were scanned. */
  static int pages(Operations db, ScanRequest.Builder request, List<Item> found) {
    int scanned = 0;
    @Nullable Item last = null;
    do {
      ScanResponse page = db.scan(request.exclusiveStartKey(last).build());
      assertThat(page.count()).isEqualTo(page.items().size());
      found.addAll(page.items());
      scanned += page.scannedCount();
      last = page.lastEvaluatedKey();
    } while (last != null);
    request.exclusiveStartKey(null);
    return scanned;
  }
}
