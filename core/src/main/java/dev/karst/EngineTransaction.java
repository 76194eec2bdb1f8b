package dev.karst;

import dev.karst.engine.ObjectOutcome;
import dev.karst.engine.ObjectRefusal;
import dev.karst.engine.ObjectWrite;
import dev.karst.engine.Transactions;
import dev.karst.error.ConstraintMessages;
import dev.karst.error.ErrorCode;
import dev.karst.error.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A transaction in this process. */
final class EngineTransaction implements Transaction {
  private static final int LONGEST_TOKEN = 36;

  private final Transactions transactions;
  private final int limit;
  private final List<ObjectWrite<?>> writes = new ArrayList<>();
  private boolean committed;

  /**
   * @param limit how many operations it may have
   */
  EngineTransaction(Transactions transactions, int limit) {
    this.transactions = transactions;
    this.limit = limit;
  }

  @Override
  public <T> Transaction put(Repository<T, ?> repository, T object) {
    return add(repository.preparePut(object));
  }

  @Override
  public <T> Transaction insert(Repository<T, ?> repository, T object) {
    return add(repository.prepareInsert(object));
  }

  @Override
  public <T> Transaction delete(Repository<T, ?> repository, T object) {
    return add(repository.prepareDelete(object));
  }

  @Override
  public <T> Transaction putIf(
      Repository<T, ?> repository, T object, TypedCondition<? super T> condition) {
    return add(repository.preparePut(object).when(condition.expression()));
  }

  @Override
  public <T> Transaction deleteIf(
      Repository<T, ?> repository, T object, TypedCondition<? super T> condition) {
    return add(repository.prepareDelete(object).when(condition.expression()));
  }

  @Override
  public <K> Transaction deleteByKey(Repository<?, K> repository, K key) {
    return add(repository.prepareDeleteByKey(key));
  }

  @Override
  public Transaction update(TransactionPart update) {
    return add(update.toWrite());
  }

  @Override
  public <T, K> Transaction check(
      Repository<T, K> repository, K key, TypedCondition<? super T> condition) {
    return add(repository.prepareCheck(key, condition));
  }

  private Transaction add(TypedWrite write) {
    checkOpen();
    if (writes.size() == limit) {
      throw violation(
          "transactItems",
          "[" + (limit + 1) + " operations]",
          ConstraintMessages.lengthAtMost(limit));
    }
    if (!(write instanceof EngineWrite known)) {
      throw new IllegalArgumentException("a TypedTable makes writes: write=" + write);
    }
    writes.add(known.write());
    return this;
  }

  @Override
  public TransactionResult commit() {
    return end(null);
  }

  @Override
  public TransactionResult commit(String token) {
    if (token.isEmpty()) {
      throw violation("clientRequestToken", token, ConstraintMessages.lengthAtLeast(1));
    }
    if (token.length() > LONGEST_TOKEN) {
      throw violation("clientRequestToken", token, ConstraintMessages.lengthAtMost(LONGEST_TOKEN));
    }
    return end(token);
  }

  private TransactionResult end(@Nullable String token) {
    checkOpen();
    if (writes.isEmpty()) {
      throw violation("transactItems", "[]", ConstraintMessages.lengthAtLeast(1));
    }
    committed = true;
    ObjectOutcome outcome = transactions.write(writes, token);
    return outcome.refusals().isEmpty()
        ? new TransactionResult.Committed(written(outcome.repeated()))
        : new TransactionResult.Cancelled(
            outcome.refusals().stream().map(EngineTransaction::failure).toList());
  }

  private List<Optional<Object>> written(boolean repeated) {
    List<Optional<Object>> objects = new ArrayList<>();
    for (ObjectWrite<?> write : writes) {
      objects.add(repeated ? Optional.empty() : Optional.ofNullable(write.object()));
    }
    return objects;
  }

  private static TransactionResult.Failure failure(ObjectRefusal refused) {
    boolean condition = refused.refusal().code() == ErrorCode.CONDITIONAL_CHECK_FAILED;
    return new TransactionResult.Failure(
        refused.index(),
        refused.write(),
        condition ? "ConditionalCheckFailed" : "TransactionConflict",
        String.valueOf(refused.refusal().getMessage()),
        Optional.ofNullable(refused.current()));
  }

  private void checkOpen() {
    if (committed) {
      throw new IllegalStateException("a transaction is committed once");
    }
  }

  private static ValidationException violation(String member, String value, String rule) {
    return new ValidationException(
        ConstraintMessages.detected(List.of(ConstraintMessages.violation(member, value, rule))));
  }
}
