package shop;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import java.math.BigDecimal;

final class Catalogue {
  @Table("products")
  record Product(@PartitionKey int number, String name, BigDecimal price, byte[] picture) {}

  private Catalogue() {}
}
