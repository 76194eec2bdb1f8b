package dev.karst.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.engine.Change;
import dev.karst.error.ErrorCode;
import dev.karst.error.KarstException;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.expression.UpdateExpression;
import dev.karst.operation.CancellationReason;
import dev.karst.operation.ConditionCheck;
import dev.karst.operation.Operations;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactGetItem;
import dev.karst.operation.TransactGetItemsRequest;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.TransactionCanceledException;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transactions over all tables, those that fail among them. */
final class TransactionSteps extends Steps {
  private int tokens;

  TransactionSteps(RandomRequests random, NaiveDynamo model) {
    super(random, model);
  }

  /** One write, as it is asked and as it must come out. */
  private record Part(
      NaiveTable table,
      TransactWriteItem request,
      Outcome expected,
      ReturnValuesOnConditionCheckFailure shown) {}

  @Override
  void step(Operations db) {
    if (random.oneIn(4)) {
      get(db);
    } else {
      write(db);
    }
  }

  private void get(Operations db) {
    List<TransactGetItem> reads = new ArrayList<>();
    List<@Nullable Item> expected = new ArrayList<>();
    for (NaiveTable table : model.tables()) {
      for (Item key : random.keys(table, 6)) {
        reads.add(TransactGetItem.builder(table.definition().name(), key).build());
        expected.add(table.get(key));
      }
    }
    List<@Nullable Item> found = new ArrayList<>();
    db.transactGetItems(TransactGetItemsRequest.builder(reads).build())
        .responses()
        .forEach(response -> found.add(response.item()));
    assertThat(found).isEqualTo(expected);
  }

  private void write(Operations db) {
    List<Part> parts = new ArrayList<>();
    for (NaiveTable table : model.tables()) {
      for (Item key : random.keys(table, 4)) {
        parts.add(part(table, key));
      }
    }
    if (random.oneIn(40)) {
      refuseTwice(db, parts);
      return;
    }
    String token = random.random().nextBoolean() ? null : "token " + tokens++;
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder(parts.stream().map(Part::request).toList())
            .clientRequestToken(token)
            .build();
    if (parts.stream().allMatch(part -> part.expected().refusal() == null)) {
      db.transactWriteItems(request);
      parts.forEach(part -> part.table().apply(part.expected()));
      if (token != null && random.oneIn(4)) {
        repeat(db, request, token);
      }
    } else {
      assertThatThrownBy(() -> db.transactWriteItems(request))
          .isInstanceOfSatisfying(TransactionCanceledException.class, e -> compare(parts, e));
    }
  }

  /** The same request with its token does nothing; another one with it is refused. */
  private void repeat(Operations db, TransactWriteItemsRequest request, String token) {
    db.transactWriteItems(request);
    NaiveTable table = table();
    assertThatThrownBy(
            () ->
                db.transactWriteItems(
                    TransactWriteItemsRequest.builder(
                            List.of(
                                TransactWriteItem.of(
                                    TransactPut.builder(
                                            table.definition().name(),
                                            random.item(random.key(table)))
                                        .build())))
                        .clientRequestToken(token)
                        .build()))
        .isInstanceOfSatisfying(
            KarstException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.IDEMPOTENT_PARAMETER_MISMATCH));
  }

  private static void refuseTwice(Operations db, List<Part> parts) {
    List<TransactWriteItem> twice = new ArrayList<>();
    parts.forEach(part -> twice.add(part.request()));
    twice.add(parts.get(0).request());
    assertThatThrownBy(
            () -> db.transactWriteItems(TransactWriteItemsRequest.builder(twice).build()))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Transaction request cannot include multiple operations on one item");
  }

  private static void compare(List<Part> parts, TransactionCanceledException actual) {
    List<CancellationReason> expected = new ArrayList<>();
    for (Part part : parts) {
      @Nullable KarstException refusal = part.expected().refusal();
      if (refusal == null) {
        expected.add(CancellationReason.NONE);
      } else if (refusal instanceof ValidationException) {
        expected.add(new CancellationReason("ValidationError", refusal.getMessage(), null));
      } else {
        expected.add(
            new CancellationReason(
                "ConditionalCheckFailed",
                refusal.getMessage(),
                part.shown() == ReturnValuesOnConditionCheckFailure.ALL_OLD
                    ? part.expected().before()
                    : null));
      }
    }
    assertThat(actual.reasons()).isEqualTo(expected);
  }

  private Part part(NaiveTable table, Item key) {
    @Nullable Item before = table.get(key);
    ReturnValuesOnConditionCheckFailure shown = shownOnFailure();
    @Nullable Condition condition =
        random.oneIn(3) ? random.condition(before, RandomRequests::scalarKeys) : null;
    String name = table.definition().name();
    ExpressionText text = new ExpressionText(random.random());
    switch (random.random().nextInt(5)) {
      case 0 -> {
        Condition checked = random.condition(before, RandomRequests::scalarKeys);
        ConditionCheck check =
            ConditionCheck.builder(name, key)
                .conditionExpression(text.of(checked))
                .expressionAttributeNames(text.names())
                .expressionAttributeValues(text.values())
                .returnValuesOnConditionCheckFailure(shown)
                .build();
        return new Part(
            table,
            TransactWriteItem.of(check),
            table.decide(new Change.Check(key), checked),
            shown);
      }
      case 1 -> {
        TransactDelete delete =
            TransactDelete.builder(name, key)
                .conditionExpression(text.of(condition))
                .expressionAttributeNames(text.names())
                .expressionAttributeValues(text.values())
                .returnValuesOnConditionCheckFailure(shown)
                .build();
        return new Part(
            table,
            TransactWriteItem.of(delete),
            table.decide(new Change.Delete(key), condition),
            shown);
      }
      case 2, 3 -> {
        Item item = random.item(key);
        TransactPut put =
            TransactPut.builder(name, item)
                .conditionExpression(text.of(condition))
                .expressionAttributeNames(text.names())
                .expressionAttributeValues(text.values())
                .returnValuesOnConditionCheckFailure(shown)
                .build();
        return new Part(
            table, TransactWriteItem.of(put), table.decide(new Change.Put(item), condition), shown);
      }
      default -> {
        UpdateExpression change = random.update(before, key);
        TransactUpdate update =
            TransactUpdate.builder(name, key)
                .updateExpression(text.of(change))
                .conditionExpression(text.of(condition))
                .expressionAttributeNames(text.names())
                .expressionAttributeValues(text.values())
                .returnValuesOnConditionCheckFailure(shown)
                .build();
        return new Part(
            table,
            TransactWriteItem.of(update),
            table.decide(new Change.Update(key, change), condition),
            shown);
      }
    }
  }
}
