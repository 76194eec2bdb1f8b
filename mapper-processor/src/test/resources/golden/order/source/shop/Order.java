package shop;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.Ignore;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

@Table("orders")
public record Order(
    @PartitionKey String customerId,
    @SortKey String orderId,
    Status status,
    @Attribute("date") LocalDate placedOn,
    long total,
    Optional<String> note,
    OptionalInt discount,
    Address address,
    List<Line> lines,
    Set<String> tags,
    Map<String, List<Instant>> events,
    @Ignore Object cache) {
  public enum Status {
    OPEN,
    SHIPPED
  }

  public record Address(String street, String city, Country country) {}

  public record Country(String code) {}

  public record Line(String sku, int quantity) {}
}
