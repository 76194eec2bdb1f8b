package dev.karst.mapper;

import dev.karst.operation.Page;
import dev.karst.operation.Page.More;
import dev.karst.operation.Position;
import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A selection's items, fetched in portions no larger than a short-circuiting reader can regret. */
final class SelectionSpliterator<T> extends AbstractSpliterator<T> {
  private static final int PORTION = 256;

  private final Selection<T> selection;
  private int remaining;
  private @Nullable Position next = Position.start();
  private Iterator<T> portion = Collections.emptyIterator();

  SelectionSpliterator(Selection<T> selection) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.selection = selection;
    this.remaining = selection.remaining();
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    while (!portion.hasNext()) {
      if (next == null || remaining == 0) {
        return false;
      }
      fetch(next);
    }
    action.accept(portion.next());
    return true;
  }

  private void fetch(Position from) {
    Page<T> page = selection.fetch(Math.min(PORTION, remaining), from);
    if (remaining != Integer.MAX_VALUE) {
      remaining -= page.items().size();
    }
    next = page.next() instanceof More more ? more.position() : null;
    portion = page.items().iterator();
  }
}
