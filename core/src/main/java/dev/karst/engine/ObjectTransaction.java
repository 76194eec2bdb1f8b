package dev.karst.engine;

import dev.karst.codec.KeyBytes;
import dev.karst.error.KarstException;
import dev.karst.error.TransactionConflictException;
import dev.karst.error.TransactionMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.ExpressionValues;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.value.AttributeValue;
import dev.karst.value.ItemSize;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The writes of objects of one transaction, on their way. Used by one thread. */
final class ObjectTransaction {
  private static final long MOST_BYTES = 4L * 1024 * 1024;

  private final List<ObjectWrite<?>> writes;
  private final @Nullable String token;

  /**
   * @param token what the caller calls the transaction, or null if nothing
   */
  ObjectTransaction(List<ObjectWrite<?>> writes, @Nullable String token) {
    this.writes = writes;
    this.token = token;
  }

  int size() {
    return writes.size();
  }

  void begin(int index, PendingWrite pending) {
    writes.get(index).begin(pending);
  }

  /**
   * Checks the writes together once all are begun.
   *
   * @return what the transaction is known by, or null if it is not named
   * @throws ValidationException if two are on one item, or they are too large
   */
  @Nullable IdempotencyToken check(List<PendingWrite> pending) {
    checkEachOnce(pending);
    checkPayload(pending);
    return token == null ? null : new IdempotencyToken(token, WriteFingerprint.of(writes, pending));
  }

  private record Target(int table, ByteBuffer partition, ByteBuffer sort) {
    static Target of(PendingWrite write) {
      KeyBytes key = write.key;
      return new Target(
          write.table().record().id(),
          ByteBuffer.wrap(key.partitionBytes(), 0, key.partitionLength()),
          ByteBuffer.wrap(key.sortBytes(), 0, key.sortLength()));
    }
  }

  private static void checkEachOnce(List<PendingWrite> pending) {
    Set<Target> targets = new HashSet<>();
    for (PendingWrite write : pending) {
      if (!targets.add(Target.of(write))) {
        throw new ValidationException(TransactionMessages.severalOperationsOnOneItem());
      }
    }
  }

  /** Items and keys count, and the values that expressions go by. */
  private void checkPayload(List<PendingWrite> pending) {
    long size = 0;
    for (int i = 0; i < writes.size(); i++) {
      ObjectWrite<?> write = writes.get(i);
      KeyBytes key = pending.get(i).key;
      size +=
          write.kind() == ObjectWrite.Kind.PUT
              ? pending.get(i).after().size()
              : key.partitionLength() + key.sortLength();
      for (AttributeValue value : values(write)) {
        size += ItemSize.of(value);
      }
    }
    if (size > MOST_BYTES) {
      throw new ValidationException(TransactionMessages.payloadTooLarge(size));
    }
  }

  private static List<AttributeValue> values(ObjectWrite<?> write) {
    List<AttributeValue> values = new ArrayList<>();
    if (write.update() != null) {
      values.addAll(ExpressionValues.of(write.update()));
    }
    if (write.condition() != null) {
      values.addAll(ExpressionValues.of(write.condition()));
    }
    return values;
  }

  /**
   * How the transaction ended.
   *
   * @throws KarstException if anything but a condition or another transaction kept it from being
   *     done
   */
  ObjectOutcome outcome(List<Scratch> scratches) {
    return new ObjectOutcome(refusals(scratches), scratches.get(0).write.repeated());
  }

  private List<ObjectRefusal> refusals(List<Scratch> scratches) {
    List<ObjectRefusal> refusals = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      Scratch scratch = scratches.get(i);
      KarstException refusal = scratch.write.refusal();
      if (refusal == null) {
        continue;
      }
      boolean failed = refusal instanceof ConditionalCheckFailedException;
      if (!failed && !(refusal instanceof TransactionConflictException)) {
        throw refusal;
      }
      ObjectWrite<?> write = writes.get(i);
      Object current =
          failed && scratch.write.before().exists() ? write.items().decodeBefore(scratch) : null;
      refusals.add(new ObjectRefusal(i, write.describe(scratch.write.key), refusal, current));
    }
    return refusals;
  }
}
