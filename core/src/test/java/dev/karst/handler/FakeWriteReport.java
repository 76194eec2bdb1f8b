package dev.karst.handler;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemView;
import dev.karst.engine.WriteReport;
import dev.karst.error.KarstException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report of a write between images of the sizes a test asks for, or of a refused one. */
final class FakeWriteReport implements WriteReport {
  private final ItemView before;
  private final ItemView after;
  private final Map<String, Double> indexUnits;
  private final long collectionSize;
  private final @Nullable KarstException refusal;

  FakeWriteReport(int before, int after, Map<String, Double> indexUnits) {
    this(before, after, indexUnits, -1, null);
  }

  FakeWriteReport(long collectionSize) {
    this(0, 0, Map.of(), collectionSize, null);
  }

  FakeWriteReport(int before, KarstException refusal) {
    this(before, 0, Map.of(), -1, refusal);
  }

  private FakeWriteReport(
      int before,
      int after,
      Map<String, Double> indexUnits,
      long collectionSize,
      @Nullable KarstException refusal) {
    this.before = view(before);
    this.after = view(after);
    this.indexUnits = indexUnits;
    this.collectionSize = collectionSize;
    this.refusal = refusal;
  }

  @Override
  public @Nullable KarstException refusal() {
    return refusal;
  }

  @Override
  public boolean repeated() {
    return false;
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

  /** An item of one attribute with a name of one byte, or none for size 0. */
  private static ItemView view(int size) {
    if (size == 0) {
      return new ItemView().showNothing();
    }
    AttributeDictionary names = new AttributeDictionary();
    ImageWriter writer = new ImageWriter();
    writer.begin(names, new int[0]).attribute("a").string("x".repeat(size - 1));
    int length = writer.finish();
    return new ItemView().show(writer.bytes(), 0, length, names);
  }
}
