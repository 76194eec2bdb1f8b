package dev.karst.examples.mapper;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.DefaultValue;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;

// guide: product
@Table("products")
public record Product(
    @PartitionKey String sku,
    @Attribute(aliases = "title") String name,
    @DefaultValue("ON_SALE") State state,
    @ConvertWith(MoneyConverter.class) Money price) {
  public enum State {
    DRAFT,
    ON_SALE
  }
}
// end
