package shop;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.DefaultValue;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import java.time.LocalDate;

@Table("products")
public record Product(
    @PartitionKey String sku,
    @Attribute(aliases = {"title", "nameOfTheProduct"}) String name,
    @DefaultValue("DRAFT") State state,
    @DefaultValue("1") int packages,
    @DefaultValue("2026-01-31") LocalDate since,
    @Attribute(aliases = "maker") Manufacturer manufacturer) {
  public enum State {
    DRAFT,
    ON_SALE
  }

  public record Manufacturer(String name, @Attribute(aliases = "town") String city) {}
}
