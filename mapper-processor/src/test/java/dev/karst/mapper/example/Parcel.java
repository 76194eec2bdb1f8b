package dev.karst.mapper.example;

import dev.karst.mapper.Counter;
import dev.karst.mapper.CreatedAt;
import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.LocalIndex;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Projection;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Ttl;
import dev.karst.mapper.UpdatedAt;
import dev.karst.mapper.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Has indexes of each kind, and all that a repository keeps up to date. */
@Table("parcels")
@GlobalIndex(
    name = "by-place",
    partition = {"country", "city"},
    sort = "number",
    projection = Projection.KEYS_ONLY)
public record Parcel(
    @PartitionKey String customer,
    @SortKey int number,
    @GlobalIndex(name = "by-status", sort = "sentAt") Status status,
    Optional<Instant> sentAt,
    @LocalIndex(name = "by-weight", projection = Projection.INCLUDE, include = "label")
        OptionalInt weight,
    String country,
    String city,
    Set<String> tags,
    List<Stop> stops,
    Map<String, Long> fees,
    Label label,
    @Version long version,
    @Ttl Optional<Instant> expiresAt,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @Counter long changes) {
  public enum Status {
    PACKED,
    SENT,
    LOST
  }

  public record Stop(String place, int minutes) {}

  public record Label(String text, Colour colour) {}

  public record Colour(String name) {}

  /** A parcel that was never stored. */
  static Parcel of(String customer, int number, Status status) {
    return new Parcel(
        customer,
        number,
        status,
        Optional.empty(),
        OptionalInt.empty(),
        "CH",
        "Bern",
        Set.of(),
        List.of(),
        Map.of(),
        new Label("to " + customer, new Colour("red")),
        0,
        Optional.empty(),
        null,
        null,
        0);
  }

  Parcel sentAt(Instant time) {
    return new Parcel(
        customer,
        number,
        status,
        Optional.of(time),
        weight,
        country,
        city,
        tags,
        stops,
        fees,
        label,
        version,
        expiresAt,
        createdAt,
        updatedAt,
        changes);
  }

  Parcel weighing(int grams) {
    return new Parcel(
        customer,
        number,
        status,
        sentAt,
        OptionalInt.of(grams),
        country,
        city,
        tags,
        stops,
        fees,
        label,
        version,
        expiresAt,
        createdAt,
        updatedAt,
        changes);
  }

  Parcel expiringAt(Instant time) {
    return new Parcel(
        customer,
        number,
        status,
        sentAt,
        weight,
        country,
        city,
        tags,
        stops,
        fees,
        label,
        version,
        Optional.of(time),
        createdAt,
        updatedAt,
        changes);
  }
}
