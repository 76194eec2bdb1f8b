package dev.karst.mapper.example;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The order of mapper.md. */
@Table("orders")
public record Order(
    @PartitionKey String customerId,
    @SortKey String orderId,
    Status status,
    @Attribute("date") LocalDate placedOn,
    long total,
    Optional<String> note,
    Address address,
    List<Line> lines,
    Instant expiresAt) {
  public enum Status {
    OPEN,
    SHIPPED
  }

  public record Address(String street, String city) {}

  public record Line(String sku, int quantity) {}
}
