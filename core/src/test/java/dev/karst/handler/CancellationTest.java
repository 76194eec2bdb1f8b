package dev.karst.handler;

import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.karst.error.ItemCollectionSizeLimitExceededException;
import dev.karst.error.StorageFullException;
import dev.karst.error.TransactionConflictException;
import dev.karst.error.ValidationException;
import dev.karst.operation.CancellationReason;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.TransactionCanceledException;
import dev.karst.value.Item;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CancellationTest {
  private static final ReturnValuesOnConditionCheckFailure ALL_OLD =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  @Test
  void withoutReasonNothingIsCancelled() {
    Cancellation cancellation = new Cancellation(2);

    cancellation.refused(0, new FakeWriteReport(1, 1, Map.of()), ALL_OLD);

    assertThatCode(cancellation::check).doesNotThrowAnyException();
  }

  /** Codes and the shape of the message are those of the API reference of TransactWriteItems. */
  @Test
  void everyReasonStandsAtItsPart() {
    ConditionalCheckFailedException failed = new ConditionalCheckFailedException("failed", null);
    Cancellation cancellation = new Cancellation(7);
    cancellation.refused(1, new FakeWriteReport(3, failed), null);
    cancellation.refused(2, new FakeWriteReport(3, failed), ALL_OLD);
    cancellation.refused(3, new FakeWriteReport(0, failed), ALL_OLD);
    cancellation.refused(
        4, new FakeWriteReport(0, new ItemCollectionSizeLimitExceededException("size")), ALL_OLD);
    cancellation.refused(
        5, new FakeWriteReport(3, new TransactionConflictException("conflict")), ALL_OLD);
    cancellation.refused(6, new FakeWriteReport(3, new ValidationException("invalid")), ALL_OLD);

    TransactionCanceledException cancelled =
        catchThrowableOfType(TransactionCanceledException.class, cancellation::check);

    assertThat(cancelled)
        .hasMessage(
            "Transaction cancelled, please refer cancellation reasons for specific reasons [None,"
                + " ConditionalCheckFailed, ConditionalCheckFailed, ConditionalCheckFailed,"
                + " ItemCollectionSizeLimitExceeded, TransactionConflict, ValidationError]");
    assertThat(cancelled.reasons())
        .containsExactly(
            new CancellationReason("None", null, null),
            new CancellationReason("ConditionalCheckFailed", "failed", null),
            new CancellationReason("ConditionalCheckFailed", "failed", Item.of("a", s("xx"))),
            new CancellationReason("ConditionalCheckFailed", "failed", null),
            new CancellationReason("ItemCollectionSizeLimitExceeded", "size", null),
            new CancellationReason("TransactionConflict", "conflict", null),
            new CancellationReason("ValidationError", "invalid", null));
  }

  @Test
  void whatIsNoReasonIsThrown() {
    StorageFullException full = new StorageFullException("full");
    Cancellation cancellation = new Cancellation(1);

    assertThatThrownBy(() -> cancellation.refused(0, new FakeWriteReport(0, full), null))
        .isSameAs(full);
  }
}
