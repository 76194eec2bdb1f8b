package dev.karst.mapper.example;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.DefaultValue;
import dev.karst.mapper.Flatten;
import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.Json;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Projection;
import dev.karst.mapper.ProjectionOf;
import dev.karst.mapper.Table;
import dev.karst.mapper.Unmapped;
import dev.karst.mapper.Version;
import dev.karst.value.AttributeValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An entity that has classes of every kind flattened. */
@Table("accounts")
@GlobalIndex(
    name = "by-town",
    partition = "home.city",
    sort = {"home.floor", "limits.currency"})
@GlobalIndex(
    name = "by-percent",
    partition = "rate.percent",
    sort = "home.floor",
    projection = Projection.INCLUDE,
    include = "rate")
record Account(
    @PartitionKey String id,
    @GlobalIndex(name = "by-owner", projection = Projection.INCLUDE, include = "limits")
        String owner,
    @Flatten(prefix = "home_") Address home,
    @Flatten(prefix = "work_") Optional<Address> work,
    @Flatten Limits limits,
    @Flatten(prefix = "rate.") Rate rate,
    List<Address> former,
    @Version long version,
    @Unmapped Map<String, AttributeValue> rest) {
  /** A record, which is stored in maps, too. */
  record Address(
      @Attribute(aliases = "road") String street,
      @Attribute("town") Optional<String> city,
      @ConvertWith(Otherwise.Negation.class) int floor,
      Place place) {}

  /** In a map wherever it is. */
  record Place(double latitude, double longitude) {}

  /** A bean. */
  static final class Limits {
    private Long daily;
    private String currency;
    private Set<String> countries;
    private Map<String, Integer> perShop;

    public Long getDaily() {
      return daily;
    }

    public void setDaily(Long daily) {
      this.daily = daily;
    }

    @DefaultValue("EUR")
    public String getCurrency() {
      return currency;
    }

    public void setCurrency(String currency) {
      this.currency = currency;
    }

    public Set<String> getCountries() {
      return countries;
    }

    public void setCountries(Set<String> countries) {
      this.countries = countries;
    }

    @Json
    public Map<String, Integer> getPerShop() {
      return perShop;
    }

    public void setPerShop(Map<String, Integer> perShop) {
      this.perShop = perShop;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Limits limits && toString().equals(limits.toString());
    }

    @Override
    public int hashCode() {
      return toString().hashCode();
    }

    @Override
    public String toString() {
      return "Limits " + daily + " " + currency + " " + countries + " " + perShop;
    }
  }

  /** Cannot be changed, and is made by a builder. */
  static final class Rate {
    private final String percent;

    private Rate(String percent) {
      this.percent = percent;
    }

    static Builder builder() {
      return new Builder();
    }

    String percent() {
      return percent;
    }

    static final class Builder {
      private String percent;

      Builder percent(String given) {
        percent = given;
        return this;
      }

      Rate build() {
        return new Rate(percent);
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Rate rate && percent.equals(rate.percent);
    }

    @Override
    public int hashCode() {
      return percent.hashCode();
    }
  }

  /** Some of it. */
  @ProjectionOf(Account.class)
  record Home(String id, Address home, Rate rate) {}
}
