package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ErrorCode;
import dev.karst.error.KarstException;
import dev.karst.error.ValidationException;
import dev.karst.operation.TransactGetItem;
import dev.karst.operation.TransactGetItemsRequest;
import dev.karst.operation.TransactGetItemsResponse;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.TransactionCanceledException;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tokens of TransactWriteItems, and TransactGetItems. */
abstract class TransactTokenConformance extends Conformance {
  TransactTokenConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
    create(Tables.COMPOSITE);
    put("simple", item("id", "a", "v", 0));
  }

  private void add(String token, long n, String condition) {
    db().transactWriteItems(
            TransactWriteItemsRequest.builder(
                    List.of(
                        TransactWriteItem.of(
                            TransactUpdate.builder("simple", item("id", "a"))
                                .updateExpression("ADD v :n")
                                .conditionExpression(condition)
                                .value(":n", AttributeValue.n(n))
                                .build())))
                .clientRequestToken(token)
                .build());
  }

  private long value() {
    return whole(get("simple", item("id", "a")), "v");
  }

  @Test
  void aTokenIsDoneOnce() {
    add("token", 1, null);
    add("token", 1, null);
    assertThat(value()).isEqualTo(1);
    add("another", 1, null);
    add(null, 1, null);
    add(null, 1, null);
    assertThat(value()).isEqualTo(4);
  }

  @Test
  void aTokenStandsForOneRequest() {
    add("token", 1, null);
    assertThatThrownBy(() -> add("token", 2, null))
        .isInstanceOfSatisfying(
            KarstException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.IDEMPOTENT_PARAMETER_MISMATCH));
    assertThat(value()).isEqualTo(1);
  }

  @Test
  void aCancelledTransactionLeavesItsToken() {
    assertThatThrownBy(() -> add("token", 1, "attribute_exists(zzz)"))
        .isInstanceOf(TransactionCanceledException.class);
    add("token", 1, "attribute_exists(v)");
    assertThat(value()).isEqualTo(1);
  }

  @Test
  void tokensHaveOneToThirtySixCharacters() {
    add("x".repeat(36), 1, null);
    assertThatThrownBy(() -> add("x".repeat(37), 1, null))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Member must have length less than or equal to 36");
    assertThatThrownBy(() -> add("", 1, null))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Member must have length greater than or equal to 1");
    assertThat(value()).isEqualTo(1);
  }

  private TransactGetItemsResponse read(TransactGetItem... reads) {
    return db().transactGetItems(TransactGetItemsRequest.builder(List.of(reads)).build());
  }

  private static TransactGetItem of(String table, Item key) {
    return TransactGetItem.builder(table, key).build();
  }

  @Test
  void readsAnswerInTheirOrder() {
    put("composite", item("p", "x", "s", 1, "v", 3, "w", 4));
    TransactGetItemsResponse found =
        read(
            of("simple", item("id", "none")),
            TransactGetItem.builder("composite", item("p", "x", "s", 1))
                .projectionExpression("#w")
                .name("#w", "w")
                .build(),
            of("simple", item("id", "a")));
    assertThat(found.responses()).hasSize(3);
    assertThat(found.responses().get(0).item()).isNull();
    assertThat(found.responses().get(1).item()).isEqualTo(item("w", 4));
    assertThat(found.responses().get(2).item()).isEqualTo(item("id", "a", "v", 0));
  }

  @Test
  void badReadsAreRefused() {
    List<TransactGetItem> many = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      many.add(of("simple", item("id", "k" + i)));
    }
    assertThat(read(many.toArray(TransactGetItem[]::new)).responses()).hasSize(25);
    many.add(of("simple", item("id", "a")));
    assertThatThrownBy(() -> read(many.toArray(TransactGetItem[]::new)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Member must have length less than or equal to 25");
    assertThatThrownBy(this::read).isInstanceOf(ValidationException.class);
    notFound(() -> read(of("missing", item("id", "a"))));
    assertThatThrownBy(() -> read(of("simple", item("id", 1)))).isInstanceOf(KarstException.class);
    invalid(
        "Transaction request cannot include multiple operations on one item",
        () -> read(of("simple", item("id", "a")), of("simple", item("id", "a"))));
  }
}
