package shop;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

final class Catalogue {
  @Table("products")
  record Product(@PartitionKey int number, String name, BigDecimal price, byte[] picture) {}

  enum Season {
    SPRING,
    AUTUMN
  }

  @Table("discounts")
  record Discount(
      @PartitionKey Season season, @SortKey LocalDate firstDayItIsGivenToEveryone, int percent) {}

  private Catalogue() {}
}
