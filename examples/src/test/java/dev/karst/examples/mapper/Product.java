package dev.karst.examples.mapper;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.DefaultValue;
import dev.karst.mapper.Json;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Unmapped;
import dev.karst.value.AttributeValue;
import java.util.Map;

// guide: product
@Table("products")
public record Product(
    @PartitionKey String sku,
    @Attribute(aliases = "title") String name,
    @DefaultValue("ON_SALE") State state,
    @ConvertWith(MoneyConverter.class) Money price,
    @Json Map<String, Object> details,
    @Unmapped Map<String, AttributeValue> rest) {
  public enum State {
    DRAFT,
    ON_SALE
  }
}
// end
