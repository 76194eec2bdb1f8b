package dev.karst.collection;

import dev.karst.storage.PageMap;
import dev.karst.storage.TableStorage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A table's three maps on the heap; see {@link HeapPageMap} for what it checks. */
public final class HeapTableStorage implements TableStorage {
  private final ThreadLocal<boolean[]> held = ThreadLocal.withInitial(() -> new boolean[3]);
  private final HeapPageMap roots = new HeapPageMap(0, held);
  private final HeapPageMap pages = new HeapPageMap(1, held);
  private final HeapPageMap large = new HeapPageMap(2, held);
  private final AtomicLong ids = new AtomicLong(1);
  private boolean pagesAsked;

  public List<HeapPageMap> maps() {
    return List.of(roots, pages, large);
  }

  List<Map<ByteBuffer, byte[]>> copy() {
    return List.of(roots.copy(), pages.copy(), large.copy());
  }

  void restore(List<Map<ByteBuffer, byte[]>> copy) {
    for (int i = 0; i < copy.size(); i++) {
      maps().get(i).restore(copy.get(i));
    }
  }

  /** Whether anyone made the pages map come into being. */
  boolean pagesAsked() {
    return pagesAsked;
  }

  @Override
  public PageMap roots() {
    return roots;
  }

  @Override
  public PageMap pages() {
    pagesAsked = true;
    return pages;
  }

  @Override
  public PageMap large() {
    return large;
  }

  @Override
  public long nextPageId() {
    return ids.getAndIncrement();
  }

  @Override
  public long upcomingPageId() {
    return ids.get();
  }

  @Override
  public void sync() {}

  @Override
  public void close() {}
}
