package shop;

import dev.karst.Change;
import dev.karst.Karst;
import dev.karst.Subscription;
import dev.karst.TypedTable;
import dev.karst.WriteResult;
import dev.karst.codec.KeyBytes;
import dev.karst.expression.SortKeyCondition;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Query;
import dev.karst.mapper.Scan;
import dev.karst.mapper.codec.TextForm;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import java.time.LocalDate;
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
final class Catalogue_DiscountRepository {
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

  /** Writes an object, replacing one with the same key. */
  public Catalogue.Discount put(Catalogue.Discount discount) {
    Objects.requireNonNull(discount, "discount");
    table.put(discount);
    return discount;
  }

  /** Writes an object if there is none with its key. */
  public WriteResult<Catalogue.Discount> insert(Catalogue.Discount discount) {
    return putIf(discount, ABSENT);
  }

  /** Writes an object if {@code condition} holds of the one with its key. */
  public WriteResult<Catalogue.Discount> putIf(
      Catalogue.Discount discount, Condition<? super Catalogue.Discount> condition) {
    Objects.requireNonNull(discount, "discount");
    Objects.requireNonNull(condition, "condition");
    return table.put(discount, condition.expression());
  }

  /** Deletes the object with the same key, if there is one. */
  public WriteResult<Catalogue.Discount> delete(Catalogue.Discount discount) {
    return deleteIf(discount, EXISTS);
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

  /** The objects of one partition, ordered by {@code firstDayItIsGivenToEveryone}. */
  public QueryByKey query(Catalogue.Season season) {
    Objects.requireNonNull(season, "season");
    return new QueryByKey(table, SEASON_FORM.keyValue(season));
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
    private QueryByKey(TypedTable<Catalogue.Discount> table, AttributeValue partition) {
      super(table, partition);
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
