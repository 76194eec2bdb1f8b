package shop;

import dev.karst.Change;
import dev.karst.Karst;
import dev.karst.Migration;
import dev.karst.Repository;
import dev.karst.Subscription;
import dev.karst.TypedCondition;
import dev.karst.TypedReader;
import dev.karst.TypedTable;
import dev.karst.TypedWrite;
import dev.karst.WriteResult;
import dev.karst.codec.KeyBytes;
import dev.karst.error.ValidationException;
import dev.karst.expression.SortKeyCondition;
import dev.karst.mapper.BatchException;
import dev.karst.mapper.BatchResult;
import dev.karst.mapper.Batches;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Query;
import dev.karst.mapper.Scan;
import dev.karst.mapper.Update;
import dev.karst.mapper.codec.TextForm;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The {@link Catalogue.Discount} objects of table {@code discounts}. Safe for use by many threads.
 */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
final class Catalogue_DiscountRepository
    implements Repository<Catalogue.Discount, Catalogue_DiscountKey> {
  private static final TableDefinition TABLE =
      new TableDefinition(
          "discounts",
          KeySchema.composite("season", KeyType.S, "firstDayItIsGivenToEveryone", KeyType.S));

  private static final TextForm<Catalogue.Season> SEASON_FORM =
      TextForm.ofEnum(Catalogue.Season.class);

  private static final Condition<Catalogue.Discount> EXISTS = Catalogue_Discount_.season.exists();

  private static final Condition<Catalogue.Discount> ABSENT =
      Catalogue_Discount_.season.notExists();

  private final TypedTable<Catalogue.Discount> table;

  private Catalogue_DiscountRepository(TypedTable<Catalogue.Discount> table) {
    this.table = table;
  }

  /** The repository of a database. Its table is created if missing, else checked. */
  public static Catalogue_DiscountRepository on(Karst karst) {
    return new Catalogue_DiscountRepository(karst.table(TABLE, new Catalogue_DiscountCodec()));
  }

  /**
   * Makes the table what {@link Catalogue.Discount} says, while it is used: adds, drops and
   * rebuilds global indexes, one after the other, and waits for each.
   *
   * @throws ValidationException if the table differs in what cannot change, its key and its local
   *     indexes
   */
  public static Migration migrate(Karst karst) {
    return karst.migrate(TABLE);
  }

  /** The object with that key. */
  public Optional<Catalogue.Discount> find(
      Catalogue.Season season, LocalDate firstDayItIsGivenToEveryone) {
    return Optional.ofNullable(table.find(key(season, firstDayItIsGivenToEveryone)));
  }

  /** The object with that key. */
  public Optional<Catalogue.Discount> find(Catalogue_DiscountKey key) {
    Objects.requireNonNull(key, "key");
    return find(key.season(), key.firstDayItIsGivenToEveryone());
  }

  /**
   * The objects with those keys, any number of them, in their order; those that are not there are
   * left out.
   */
  public List<Catalogue.Discount> findAll(Iterable<? extends Catalogue_DiscountKey> keys) {
    Objects.requireNonNull(keys, "keys");
    return Batches.find(keys, this::find);
  }

  /** Writes an object, replacing one with the same key. */
  public Catalogue.Discount put(Catalogue.Discount discount) {
    Objects.requireNonNull(discount, "discount");
    table.put(discount);
    return discount;
  }

  /** Writes an object if there is none with its key. */
  public WriteResult<Catalogue.Discount> insert(Catalogue.Discount discount) {
    Objects.requireNonNull(discount, "discount");
    return table.put(discount, ABSENT.expression());
  }

  /** Writes an object if {@code condition} holds of the one with its key. */
  public WriteResult<Catalogue.Discount> putIf(
      Catalogue.Discount discount, Condition<? super Catalogue.Discount> condition) {
    Objects.requireNonNull(discount, "discount");
    Objects.requireNonNull(condition, "condition");
    return table.put(discount, condition.expression());
  }

  /**
   * Writes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<Catalogue.Discount> putAll(Iterable<? extends Catalogue.Discount> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, discount -> new WriteResult.Written<>(put(discount)));
  }

  /** Begins to change the object with that key, which is made if it is missing. */
  public Update<Catalogue.Discount> update(
      Catalogue.Season season, LocalDate firstDayItIsGivenToEveryone) {
    return new Update<>(table, key(season, firstDayItIsGivenToEveryone), List::of);
  }

  /** Begins to change the object with that key, which is made if it is missing. */
  public Update<Catalogue.Discount> update(Catalogue_DiscountKey key) {
    Objects.requireNonNull(key, "key");
    return update(key.season(), key.firstDayItIsGivenToEveryone());
  }

  /** Deletes the object with the same key, if there is one. */
  public WriteResult<Catalogue.Discount> delete(Catalogue.Discount discount) {
    Objects.requireNonNull(discount, "discount");
    return table.delete(discount, EXISTS.expression());
  }

  /** Deletes the object with the same key if {@code condition} holds of it. */
  public WriteResult<Catalogue.Discount> deleteIf(
      Catalogue.Discount discount, Condition<? super Catalogue.Discount> condition) {
    Objects.requireNonNull(discount, "discount");
    Objects.requireNonNull(condition, "condition");
    return table.delete(discount, condition.expression());
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean delete(Catalogue.Season season, LocalDate firstDayItIsGivenToEveryone) {
    return table.delete(key(season, firstDayItIsGivenToEveryone));
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean delete(Catalogue_DiscountKey key) {
    Objects.requireNonNull(key, "key");
    return delete(key.season(), key.firstDayItIsGivenToEveryone());
  }

  /**
   * Deletes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<Catalogue.Discount> deleteAll(Iterable<? extends Catalogue.Discount> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, this::delete);
  }

  /** The objects of one partition, ordered by {@code firstDayItIsGivenToEveryone}. */
  public QueryByKey query(Catalogue.Season season) {
    Objects.requireNonNull(season, "season");
    return new QueryByKey(table, List.of(SEASON_FORM.keyValue(season)));
  }

  /** All objects of the table. */
  public Scan<Catalogue.Discount> scan() {
    return Scan.of(table);
  }

  /**
   * Tells the table's changes from now on, one after the other, on a thread of its own. If the
   * handler throws, it is told the same change again after a while. The table's stream is enabled
   * if it is not.
   */
  public Subscription onChange(Consumer<? super Change<Catalogue.Discount>> handler) {
    Objects.requireNonNull(handler, "handler");
    return table.onChange(handler);
  }

  /**
   * Tells the table's changes under a name: the next subscription of that name goes on where this
   * one stopped, also when the database is opened again. A change may then be told again.
   */
  public Subscription onChange(String name, Consumer<? super Change<Catalogue.Discount>> handler) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(handler, "handler");
    return table.onChange(name, handler);
  }

  @Override
  public TypedWrite preparePut(Catalogue.Discount discount) {
    Objects.requireNonNull(discount, "discount");
    return table.preparePut(discount, null);
  }

  @Override
  public TypedWrite prepareInsert(Catalogue.Discount discount) {
    Objects.requireNonNull(discount, "discount");
    return table.preparePut(discount, ABSENT.expression());
  }

  @Override
  public TypedWrite prepareDelete(Catalogue.Discount discount) {
    Objects.requireNonNull(discount, "discount");
    return table.prepareDelete(
        key(discount.season(), discount.firstDayItIsGivenToEveryone()), EXISTS.expression());
  }

  @Override
  public TypedWrite prepareDeleteByKey(Catalogue_DiscountKey key) {
    Objects.requireNonNull(key, "key");
    return table.prepareDelete(key(key.season(), key.firstDayItIsGivenToEveryone()), null);
  }

  @Override
  public TypedWrite prepareCheck(
      Catalogue_DiscountKey key, TypedCondition<? super Catalogue.Discount> condition) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(condition, "condition");
    return table.prepareCheck(
        key(key.season(), key.firstDayItIsGivenToEveryone()), condition.expression());
  }

  private KeyBytes key(Catalogue.Season season, LocalDate firstDayItIsGivenToEveryone) {
    Objects.requireNonNull(season, "season");
    Objects.requireNonNull(firstDayItIsGivenToEveryone, "firstDayItIsGivenToEveryone");
    return table
        .key()
        .partition(SEASON_FORM.keyText(season))
        .sort(TextForm.LOCAL_DATE.keyText(firstDayItIsGivenToEveryone));
  }

  /** The objects of one partition, to be narrowed to a range at most once. */
  public static final class QueryByKey extends Query<Catalogue.Discount> {
    private QueryByKey(TypedReader<Catalogue.Discount> reader, List<AttributeValue> partition) {
      super(reader, partition);
    }

    /**
     * The objects whose {@code firstDayItIsGivenToEveryone} begins with {@code prefix}, as it is
     * stored.
     */
    public Query<Catalogue.Discount> firstDayItIsGivenToEveryoneBeginsWith(String prefix) {
      Objects.requireNonNull(prefix, "prefix");
      return within(new SortKeyCondition.BeginsWith(AttributeValue.s(prefix)));
    }

    /** The objects whose {@code firstDayItIsGivenToEveryone} is {@code value}. */
    public Query<Catalogue.Discount> firstDayItIsGivenToEveryoneEqualTo(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Equal(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /** The objects whose {@code firstDayItIsGivenToEveryone} is below {@code value}. */
    public Query<Catalogue.Discount> firstDayItIsGivenToEveryoneLessThan(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Less(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /** The objects whose {@code firstDayItIsGivenToEveryone} is {@code value} or below. */
    public Query<Catalogue.Discount> firstDayItIsGivenToEveryoneAtMost(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.LessOrEqual(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /** The objects whose {@code firstDayItIsGivenToEveryone} is above {@code value}. */
    public Query<Catalogue.Discount> firstDayItIsGivenToEveryoneGreaterThan(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Greater(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /** The objects whose {@code firstDayItIsGivenToEveryone} is {@code value} or above. */
    public Query<Catalogue.Discount> firstDayItIsGivenToEveryoneAtLeast(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.GreaterOrEqual(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /**
     * The objects whose {@code firstDayItIsGivenToEveryone} is from {@code low} to {@code high},
     * both included.
     */
    public Query<Catalogue.Discount> firstDayItIsGivenToEveryoneBetween(
        LocalDate low, LocalDate high) {
      Objects.requireNonNull(low, "low");
      Objects.requireNonNull(high, "high");
      return within(
          new SortKeyCondition.Between(
              TextForm.LOCAL_DATE.keyValue(low), TextForm.LOCAL_DATE.keyValue(high)));
    }
  }
}
