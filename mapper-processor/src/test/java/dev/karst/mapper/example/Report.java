package dev.karst.mapper.example;

import dev.karst.mapper.Json;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An entity with JSON in it. */
@Table("reports")
public record Report(
    @PartitionKey String id,
    @Json Object anything,
    @Json Map<String, List<? extends Figure>> figures,
    @Json Optional<Set<LocalDate>> days,
    @Json int pages,
    @Json Figure[] row,
    Part part) {
  /** Neither could be stored otherwise. */
  public interface Shape {}

  public record Figure(String name, long value, Map<Integer, Boolean> flags) implements Shape {}

  public record Part(@Json List<Object> content) {}
}
