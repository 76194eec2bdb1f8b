package shop;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.AttributeConverter;
import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.DefaultValue;
import dev.karst.mapper.Json;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Unmapped;
import dev.karst.value.AttributeValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@Table("products")
public record Product(
    @PartitionKey String sku,
    @Attribute(aliases = {"title", "nameOfTheProduct"}) String name,
    @DefaultValue("DRAFT") State state,
    @DefaultValue("1") int packages,
    @DefaultValue("2026-01-31") LocalDate since,
    @Attribute(aliases = "maker") Manufacturer manufacturer,
    @ConvertWith(Money.Converter.class) Money price,
    @ConvertWith(Sizes.Converter.class) Sizes sizes,
    @Json Map<String, List<Manufacturer>> suppliers,
    @Unmapped Map<String, AttributeValue> rest) {
  public enum State {
    DRAFT,
    ON_SALE
  }

  public record Money(long cents) {
    static final class Converter implements AttributeConverter<Money, Long> {
      @Override
      public Long toAttribute(Money value) {
        return value.cents();
      }

      @Override
      public Money fromAttribute(Long stored) {
        return new Money(stored);
      }
    }
  }

  public record Sizes(String text) {
    static final class Converter implements AttributeConverter<Sizes, List<Integer>> {
      @Override
      public List<Integer> toAttribute(Sizes value) {
        return List.of(value.text().length());
      }

      @Override
      public Sizes fromAttribute(List<Integer> stored) {
        return new Sizes("x".repeat(stored.get(0)));
      }
    }
  }

  public record Manufacturer(String name, @Attribute(aliases = "town") String city) {}
}
