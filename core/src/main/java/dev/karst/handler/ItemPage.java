package dev.karst.handler;

import dev.karst.codec.ItemView;
import dev.karst.expression.Condition;
import dev.karst.expression.eval.ConditionEvaluator;
import dev.karst.expression.eval.ItemProjector;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The items of a page that pass its filter, as they are answered. Used by one thread. */
final class ItemPage implements Consumer<ItemView> {
  private final Selection selection;
  private final @Nullable Condition filter;
  private final ConditionEvaluator evaluator = new ConditionEvaluator();
  private final ItemProjector projector = new ItemProjector();
  private final List<Item> items = new ArrayList<>();
  private int count;

  ItemPage(Selection selection, @Nullable Condition filter) {
    this.selection = selection;
    this.filter = filter;
  }

  @Override
  public void accept(ItemView item) {
    if (filter != null && !evaluator.on(item).holds(filter)) {
      return;
    }
    count++;
    if (!selection.countOnly()) {
      items.add(
          selection.projection() == null
              ? item.toItem()
              : projector.project(item, selection.projection()));
    }
  }

  /** How many items passed. */
  int count() {
    return count;
  }

  /** The items that passed; null if only their number was asked for. */
  @Nullable List<Item> items() {
    return selection.countOnly() ? null : items;
  }
}
