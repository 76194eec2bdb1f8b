package dev.karst.mapper;

import dev.karst.TransactionPart;
import dev.karst.TypedTable;
import dev.karst.TypedWrite;
import dev.karst.WriteResult;
import dev.karst.codec.KeyBytes;
import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.UpdateExpression;
import dev.karst.expression.UpdateExpression.Action;
import dev.karst.expression.UpdateExpression.IfNotExists;
import dev.karst.expression.UpdateExpression.ListAppend;
import dev.karst.expression.UpdateExpression.Literal;
import dev.karst.expression.UpdateExpression.PathValue;
import dev.karst.expression.UpdateExpression.Plus;
import dev.karst.expression.UpdateExpression.SetValue;
import dev.karst.value.AttributeValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of some attributes of one item, being put together; then it is executed, or becomes part
 * of a transaction. Used by one thread.
 *
 * <p>All values are taken from the item as it is before. An item that is missing is made, of its
 * key and what is set; {@link #when} can ask that it be there. No two changes may be of the same
 * place, or of places inside each other. An update that only removes makes nothing.
 *
 * @param <T> the class of the items
 */
@SuppressWarnings("varargs") // elements are only read
public final class Update<T> implements TransactionPart {
  private static final Literal ZERO = new Literal(AttributeValue.n(0));

  private final TypedTable<T> table;
  private final byte[] partition;
  private final byte[] sort;
  private final Supplier<List<Action>> automatic;
  private final List<Action> actions = new ArrayList<>();
  private @Nullable Condition<T> condition;

  /**
   * An update that changes nothing yet. Generated repositories call it.
   *
   * @param key copied
   * @param automatic gives what each update of the table does, such as counting the version; asked
   *     when the update is done
   */
  public Update(TypedTable<T> table, KeyBytes key, Supplier<List<Action>> automatic) {
    this.table = table;
    this.partition = Arrays.copyOf(key.partitionBytes(), key.partitionLength());
    this.sort = Arrays.copyOf(key.sortBytes(), key.sortLength());
    this.automatic = automatic;
  }

  /** Gives an attribute a value; an empty set makes it absent. */
  public <V> Update<T> set(Settable<? super T, V> attribute, V value) {
    return attribute.isNothing(Objects.requireNonNull(value, "value"))
        ? remove(attribute)
        : set(attribute, new Literal(attribute.encode(value)));
  }

  /** Gives an attribute a value, if it has none. */
  public <V> Update<T> setIfAbsent(Settable<? super T, V> attribute, V value) {
    return attribute.isNothing(Objects.requireNonNull(value, "value"))
        ? this
        : set(attribute, valueOf(attribute, new Literal(attribute.encode(value))));
  }

  /** Gives an attribute the value that another has. */
  public <V> Update<T> copy(Settable<? super T, V> attribute, Settable<? super T, V> source) {
    return set(attribute, valueOf(source));
  }

  /** Adds to a number, which counts from zero if it is absent. */
  public <V> Update<T> add(NumberAttribute<? super T, V> number, V amount) {
    AttributeValue added = number.encode(Objects.requireNonNull(amount, "amount"));
    return number.former().isEmpty()
        ? with(new UpdateExpression.Add(number.path(), added))
        : set(number, new Plus(valueOf(number, ZERO), new Literal(added)));
  }

  /** Puts elements behind those of a list, which begins empty if it is absent. */
  @SafeVarargs
  public final <E> Update<T> append(ListAttribute<? super T, E> list, E... elements) {
    return set(list, new ListAppend(orEmpty(list), new Literal(list.encodeAll(List.of(elements)))));
  }

  /** Puts elements before those of a list, which begins empty if it is absent. */
  @SafeVarargs
  public final <E> Update<T> prepend(ListAttribute<? super T, E> list, E... elements) {
    return set(list, new ListAppend(new Literal(list.encodeAll(List.of(elements))), orEmpty(list)));
  }

  /**
   * Adds elements to a set, which begins empty if it is absent.
   *
   * @throws dev.karst.error.ValidationException if the set has aliases: DynamoDB cannot take along
   *     what an item of old has under one
   */
  @SafeVarargs
  public final <E> Update<T> addTo(SetAttribute<? super T, E> set, E... elements) {
    return elements.length == 0
        ? this
        : with(new UpdateExpression.Add(onlyPath(set), set.encodeAll(List.of(elements))));
  }

  /**
   * Takes elements out of a set; one that becomes empty is absent then.
   *
   * @throws dev.karst.error.ValidationException if the set has aliases
   */
  @SafeVarargs
  public final <E> Update<T> removeFrom(SetAttribute<? super T, E> set, E... elements) {
    return elements.length == 0
        ? this
        : with(new UpdateExpression.Delete(onlyPath(set), set.encodeAll(List.of(elements))));
  }

  /** Sets the entry of a map, which must be there. */
  public <K, V> Update<T> put(MapAttribute<? super T, K, V> map, K entry, V value) {
    return set(map.entry(entry), value);
  }

  /** Makes an attribute absent. */
  public Update<T> remove(Settable<? super T, ?> attribute) {
    forget(attribute);
    return with(new UpdateExpression.Remove(attribute.path()));
  }

  /** Does it only if a condition holds of the item as it is, as do all others that were given. */
  public Update<T> when(Condition<? super T> holds) {
    Objects.requireNonNull(holds, "holds");
    Condition<T> added = Condition.of(holds.expression());
    condition = condition == null ? added : condition.and(added);
    return this;
  }

  /**
   * Does it.
   *
   * @return with the object as it is now; rejected, if a condition did not hold
   * @throws dev.karst.error.ValidationException for what DynamoDB refuses
   */
  public WriteResult<T> execute() {
    return execute(false);
  }

  /** As {@link #execute}; the result has the object before, too. */
  public WriteResult<T> executeReturningBefore() {
    return execute(true);
  }

  private WriteResult<T> execute(boolean wantBefore) {
    List<Action> kept = automatic.get();
    return table.update(key(), expression(kept), conditionExpression(kept), wantBefore);
  }

  @Override
  public TypedWrite toWrite() {
    List<Action> kept = automatic.get();
    return table.prepareUpdate(key(), expression(kept), conditionExpression(kept));
  }

  private KeyBytes key() {
    return table.key().copyFrom(partition, 0, partition.length, sort, 0, sort.length);
  }

  private UpdateExpression expression(List<Action> kept) {
    List<Action> all = new ArrayList<>(actions);
    all.addAll(kept);
    return new UpdateExpression(all);
  }

  /**
   * The condition. The engine lets an update that only removes make nothing; behind what is done
   * beside that, it does not see it.
   */
  private dev.karst.expression.@Nullable Condition conditionExpression(List<Action> kept) {
    dev.karst.expression.Condition asked = condition == null ? null : condition.expression();
    boolean onlyRemoves =
        !kept.isEmpty()
            && !actions.isEmpty()
            && actions.stream().allMatch(action -> action instanceof UpdateExpression.Remove);
    if (!onlyRemoves) {
      return asked;
    }
    String partition = table.definition().key().partition().name();
    dev.karst.expression.Condition exists =
        dev.karst.expression.Condition.attributeExists(partition);
    return asked == null ? exists : exists.and(asked);
  }

  private static SetValue orEmpty(ListAttribute<?, ?> list) {
    return valueOf(list, new Literal(AttributeValue.l()));
  }

  /** The value an attribute has, under whichever of its names; else another. */
  private static SetValue valueOf(Settable<?, ?> attribute, SetValue otherwise) {
    return firstOf(attribute.path(), attribute.former(), otherwise);
  }

  /** The value an attribute has, under whichever of its names; it must be there. */
  private static SetValue valueOf(Settable<?, ?> attribute) {
    List<DocumentPath> former = attribute.former();
    if (former.isEmpty()) {
      return new PathValue(attribute.path());
    }
    int last = former.size() - 1;
    return firstOf(attribute.path(), former.subList(0, last), new PathValue(former.get(last)));
  }

  private static SetValue firstOf(DocumentPath path, List<DocumentPath> more, SetValue otherwise) {
    SetValue value = otherwise;
    for (int i = more.size() - 1; i >= 0; i--) {
      value = new IfNotExists(more.get(i), value);
    }
    return new IfNotExists(path, value);
  }

  /** The path of a set that goes by no other. */
  private static DocumentPath onlyPath(SetAttribute<?, ?> set) {
    if (!set.former().isEmpty()) {
      throw new ValidationException(MapperMessages.setWithAliases(set.toString()));
    }
    return set.path();
  }

  /** Removes what an item of old may have under other names: it would count again one day. */
  private void forget(Settable<? super T, ?> attribute) {
    attribute.former().forEach(path -> actions.add(new UpdateExpression.Remove(path)));
  }

  private Update<T> set(Settable<? super T, ?> attribute, SetValue value) {
    forget(attribute);
    return with(new UpdateExpression.Set(attribute.path(), value));
  }

  private Update<T> with(Action action) {
    actions.add(action);
    return this;
  }

  @Override
  public String toString() {
    String changes = actions.stream().map(Action::toString).collect(Collectors.joining("; "));
    return condition == null ? changes : changes + " if " + condition;
  }
}
