package dev.karst.engine;

import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.codec.UntypedItemCodec;
import dev.karst.error.KarstException;
import dev.karst.error.StorageFullException;
import dev.karst.error.TransactionConflictException;
import dev.karst.journal.CommitsUnderWay;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the refusals of a transaction's writes, which a test cannot wait 30 s for. */
class ObjectTransactionTest {
  private static final TableDefinition NOTES =
      new TableDefinition("notes", KeySchema.simple("id", KeyType.S));

  private final Database database =
      Database.inMemory(new HeapStorage(), DatabaseOptions.defaults());
  private final ItemAccess<Item> notes =
      database.openTable(NOTES, new UntypedItemCodec(NOTES.key()));

  @AfterEach
  void close() {
    database.close();
  }

  private List<ObjectRefusal> refusals(KarstException refusal) {
    ObjectTransaction transaction =
        new ObjectTransaction(List.of(notes.preparePut(Item.of("id", s("a")), null)), null);
    Scratch scratch = new Scratch(new CommitsUnderWay().issue());
    transaction.begin(0, scratch.write);
    scratch.write.refuse(refusal);
    return transaction.outcome(List.of(scratch)).refusals();
  }

  @Test
  void anotherTransactionIsAValue() {
    KarstException conflict = new TransactionConflictException("conflict");
    assertThat(refusals(conflict))
        .containsExactly(new ObjectRefusal(0, "put notes {id: a}", conflict, null));
  }

  @Test
  void anythingElseIsThrown() {
    KarstException full = new StorageFullException("full");
    assertThatThrownBy(() -> refusals(full)).isSameAs(full);
  }
}
