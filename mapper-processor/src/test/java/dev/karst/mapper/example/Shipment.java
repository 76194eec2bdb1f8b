package dev.karst.mapper.example;

import dev.karst.mapper.CreatedAt;
import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.Ignore;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Projection;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Version;
import java.time.Instant;
import java.util.List;

/** Cannot be changed: made by a constructor, with getters of all three kinds. */
@Table("shipments")
public final class Shipment {
  @PartitionKey private final String customer;
  private final int number;
  private final boolean express;
  private final Money price;
  private final List<Money> duties;
  private final String cache;
  private final long version;
  private final Instant createdAt;

  public Shipment(String customer, int number) {
    this(number, customer, false, null, List.of(), "cached", 0, null);
  }

  Shipment(
      int number,
      String customer,
      boolean express,
      Money price,
      List<Money> duties,
      String cache,
      long version,
      Instant createdAt) {
    this.customer = customer;
    this.number = number;
    this.express = express;
    this.price = price;
    this.duties = duties;
    this.cache = cache;
    this.version = version;
    this.createdAt = createdAt;
  }

  /** Has nothing to do with any property. */
  public Shipment(Shipment other) {
    this(other.customer, other.number);
  }

  public String getCustomer() {
    return customer;
  }

  @SortKey
  @GlobalIndex(name = "by-number", projection = Projection.KEYS_ONLY)
  public int number() {
    return number;
  }

  public boolean isExpress() {
    return express;
  }

  public Money price() {
    return price;
  }

  public List<Money> duties() {
    return duties;
  }

  @Ignore
  public String getCache() {
    return cache;
  }

  /** Not read back, so it need not be given. */
  @Ignore
  public int getDutyCount() {
    return duties.size();
  }

  @Version
  public long version() {
    return version;
  }

  @CreatedAt
  public Instant createdAt() {
    return createdAt;
  }

  Shipment costing(Money cost, Money... due) {
    return new Shipment(number, customer, true, cost, List.of(due), cache, version, createdAt);
  }
}
