package dev.karst.examples.mapper;

import dev.karst.mapper.CreatedAt;
import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Ttl;
import dev.karst.mapper.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

// guide: order
@Table("orders")
public record Order(
    @PartitionKey String customerId,
    @SortKey String orderId,
    @GlobalIndex(name = "by-status", sort = "placedOn") Status status,
    LocalDate placedOn,
    long total,
    Optional<String> note,
    Address address,
    List<Line> lines,
    Set<String> tags,
    @Version long version,
    @CreatedAt Instant createdAt,
    @Ttl Optional<Instant> expiresAt) {
  public enum Status {
    OPEN,
    SHIPPED
  }

  public record Address(String street, String city) {}

  public record Line(String sku, int quantity) {}
}
// end
