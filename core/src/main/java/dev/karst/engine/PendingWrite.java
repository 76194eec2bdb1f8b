package dev.karst.engine;

import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.collection.CellVisitor;
import dev.karst.error.KarstException;
import dev.karst.error.Messages;
import dev.karst.expression.Condition;
import dev.karst.expression.UpdateExpression;
import dev.karst.expression.eval.ConditionEvaluator;
import dev.karst.expression.eval.UpdateEvaluator;
import dev.karst.journal.Capture;
import dev.karst.journal.CommitRecord;
import dev.karst.operation.ConditionalCheckFailedException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A write of one item on its way: what is asked, what was there, what is to be. Reusable; one
 * thread's.
 */
final class PendingWrite implements WriteReport {
  private static final int[] BY_NAME = {};

  final KeyBytes key = new KeyBytes();
  private final UpdateEvaluator updates = new UpdateEvaluator();
  private final CellBuffer beforeCell = new CellBuffer();
  private final ImageWriter writer = new ImageWriter();
  private final ItemView before = new ItemView();
  private final ItemView after = new ItemView();
  private final ConditionEvaluator conditions = new ConditionEvaluator();
  private final Map<String, Double> indexUnits = new LinkedHashMap<>();

  private @Nullable StoredTable table;
  private @Nullable Condition condition;
  private @Nullable Predicate<ItemView> onlyThose;
  private @Nullable ImageSource source;
  private int[] attributeIds = BY_NAME;
  private Capture capture = Capture.NONE;
  private boolean byStore;
  private boolean unchanged;
  private boolean check;
  private boolean encodedAhead;
  private boolean wantsBefore;
  private boolean repeated;
  private boolean measured;
  private boolean refused;
  private @Nullable KarstException refusal;
  private long collectionSize;
  private long collectionGrowth;

  /** Forgets everything but the buffers. The key is to be set next, then what is asked. */
  PendingWrite begin(StoredTable target, @Nullable Condition onlyIf) {
    table = target;
    condition = onlyIf;
    onlyThose = null;
    source = null;
    attributeIds = BY_NAME;
    capture = Capture.NONE;
    byStore = false;
    unchanged = false;
    check = false;
    encodedAhead = false;
    wantsBefore = false;
    repeated = false;
    measured = false;
    refused = false;
    refusal = null;
    collectionSize = -1;
    collectionGrowth = 0;
    indexUnits.clear();
    before.showNothing();
    after.showNothing();
    return this;
  }

  /**
   * Lets go of what the write was about; the buffers stay. A thread outlives databases, and what it
   * keeps must not keep them: the item's source knows the database it is written to.
   */
  void end() {
    table = null;
    condition = null;
    onlyThose = null;
    source = null;
    refusal = null;
  }

  /** Asks for the item before to be read, though nothing else may need it. */
  PendingWrite wantingBefore() {
    wantsBefore = true;
    return this;
  }

  /** Asks for units and sizes. */
  PendingWrite measured() {
    measured = true;
    wantsBefore = true;
    return this;
  }

  /** Asks that the item be replaced by what {@code item} writes; checks and encodes it now. */
  void put(ImageSource item, int[] idsByOrdinal) {
    source = item;
    attributeIds = idsByOrdinal;
    encodedAhead = true;
    encode();
    table().indexes().check(after, false);
  }

  /** Asks that the item become what {@code update} makes of it; the key is set. */
  void update(UpdateExpression update) {
    source = new ItemUpdate(update, table(), key, updates);
    wantsBefore = true;
  }

  /** Asks that the item be gone. */
  void delete() {
    wantsBefore = true;
  }

  /** Asks that the item be gone, in the name of the store itself, if it is still one of those. */
  void deleteByStore(Predicate<ItemView> those) {
    byStore = true;
    onlyThose = those;
    delete();
  }

  /** Asks for nothing but the condition. */
  void check() {
    check = true;
    wantsBefore = true;
  }

  /** Asks for nothing but the item, the write having been done before. */
  void repeat() {
    check();
    repeated = true;
  }

  StoredTable table() {
    if (table == null) {
      throw new IllegalStateException("a write must be begun first");
    }
    return table;
  }

  /** Keeps the write from being done. */
  void refuse(KarstException reason) {
    refused = true;
    refusal = reason;
  }

  boolean isRefused() {
    return refused;
  }

  /** Sets how much of the change the journal is to tell. Under the stripe's lock. */
  void capture(Capture wanted) {
    capture = wanted;
  }

  /** Under the stripe's lock: reads what is there, and works out what is to be, or refuses. */
  void decide() {
    if (refused) {
      return;
    }
    if ((looksFirst() || !table().indexes().isEmpty()) && table().read(key, beforeCell.forOne())) {
      showBefore();
    }
    settle();
  }

  /** Whether what the write does depends on the item that is there. */
  boolean looksFirst() {
    return wantsBefore || condition != null || capture != Capture.NONE;
  }

  /** Takes the item that is there, if there is one, for {@link #decideShown}. */
  CellVisitor current() {
    return beforeCell.forOne();
  }

  /** As {@link #decide}, when the item that is there has been shown to {@link #current}. */
  void decideShown() {
    if (beforeCell.count() > 0) {
      showBefore();
    }
    settle();
  }

  private void settle() {
    if (onlyThose != null && !(before.exists() && onlyThose.test(before))) {
      refused = true;
      return;
    }
    if (condition != null && !conditions.on(before).holds(condition)) {
      refused = true;
      return;
    }
    if (source != null && !encodedAhead) {
      encode();
      table().indexes().check(after, true);
    }
    unchanged = capture != Capture.NONE && source != null && leavesItemAsItIs();
  }

  /**
   * Names that were new when the item was encoded may be those of the item that is there: another
   * thread may have put it meanwhile. If one of them is new still, the item there has none of it.
   */
  private boolean leavesItemAsItIs() {
    if (!before.exists()) {
      return false;
    }
    if (writer.areNamesKnownByNow()) {
      defineNames();
    }
    return !writer.hasUnknownNames() && after.hasSameAttributes(before);
  }

  /**
   * Whether there is anything to journal. A write that leaves the item as it is is none for those
   * who read the table's changes, so it is looked for if there may be any.
   */
  boolean changesSomething() {
    return !check && !unchanged && (source != null || before.exists());
  }

  /** Whether it leaves the item as it is, as far as anybody looked. */
  boolean isUnchanged() {
    return unchanged;
  }

  /** Whether the item is there afterwards. */
  boolean leavesItem() {
    return source != null;
  }

  /** Gives new attribute names their ids. Nothing may refuse the write any more. */
  void defineNames() {
    if (source != null && writer.hasUnknownNames()) {
      int length = writer.defineNames();
      after.show(writer.bytes(), 0, length, table().dictionary());
    }
  }

  void addTo(CommitRecord record) {
    int tableId = table().record().id();
    if (source != null) {
      if (capture == Capture.NONE) {
        record.addPut(tableId, key, after.bytes(), after.length());
      } else {
        record.addPut(tableId, key, capture, before, after.bytes(), after.length());
      }
    } else if (capture == Capture.NONE) {
      record.addDelete(tableId, key);
    } else {
      record.addDelete(tableId, key, capture, before, byStore);
    }
  }

  /** The name of an attribute of the item that is to be. */
  String nameAfter(int index) {
    return writer.nameOf(after.image().attributeId(index));
  }

  /** Changes the table and its indexes. */
  void apply(IndexScratch scratch) {
    table().apply(this, scratch);
  }

  boolean isMeasured() {
    return measured;
  }

  void consumed(String index, long units) {
    indexUnits.merge(index, (double) units, Double::sum);
  }

  void collectionSize(long bytes) {
    collectionSize = bytes;
  }

  /** How many bytes the item's collection grows by; 0 where nobody counts. */
  long collectionGrowth() {
    return collectionGrowth;
  }

  void collectionGrowth(long bytes) {
    collectionGrowth = bytes;
  }

  /** Whether two writes of a transaction are of items with one partition key. */
  boolean isOfSameCollection(PendingWrite other) {
    return table == other.table
        && Arrays.equals(
            key.partitionBytes(),
            0,
            key.partitionLength(),
            other.key.partitionBytes(),
            0,
            other.key.partitionLength());
  }

  @Override
  public @Nullable KarstException refusal() {
    if (refused && refusal == null) {
      refusal = new ConditionalCheckFailedException(Messages.conditionalCheckFailed(), null);
    }
    return refusal;
  }

  @Override
  public boolean repeated() {
    return repeated;
  }

  @Override
  public ItemView before() {
    return before;
  }

  @Override
  public ItemView after() {
    return after;
  }

  @Override
  public Map<String, Double> indexUnits() {
    return indexUnits;
  }

  @Override
  public long collectionSize() {
    return collectionSize;
  }

  private void showBefore() {
    before.show(
        beforeCell.bytes(), beforeCell.start(0), beforeCell.length(0), table().dictionary());
  }

  private void encode() {
    ImageSource item = source;
    if (item == null) {
      throw new IllegalStateException("a write without an item has none to encode");
    }
    item.write(before, writer.beginTentatively(table().dictionary(), attributeIds));
    int length = writer.finish();
    after.show(writer.bytes(), 0, length, table().dictionary());
  }
}
