package shop;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.Counter;
import dev.karst.mapper.CreatedAt;
import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.Ignore;
import dev.karst.mapper.LocalIndex;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Projection;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Ttl;
import dev.karst.mapper.UpdatedAt;
import dev.karst.mapper.Version;
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
    @GlobalIndex(name = "by-status", sort = "placedOn") Status status,
    @LocalIndex(name = "by-date", projection = Projection.INCLUDE, include = "total")
        @Attribute("date")
        LocalDate placedOn,
    long total,
    Optional<String> note,
    OptionalInt discount,
    Address address,
    List<Line> lines,
    Set<String> tags,
    Map<String, List<Instant>> events,
    @Version long version,
    @Ttl Instant expiresAt,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @Counter(step = 2) int changes,
    @Ignore Object cache) {
  public enum Status {
    OPEN,
    SHIPPED
  }

  public record Address(String street, String city, Country country) {}

  public record Country(String code) {}

  public record Line(String sku, int quantity) {}
}
