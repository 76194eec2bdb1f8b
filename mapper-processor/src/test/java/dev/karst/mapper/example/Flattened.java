package dev.karst.mapper.example;

import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.Flatten;
import dev.karst.mapper.Json;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Unmapped;
import dev.karst.mapper.example.Everything.Point;
import dev.karst.value.AttributeValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One class flattened twice, with components of several kinds. */
@Table("flattened")
record Flattened(
    @PartitionKey UUID id,
    @Flatten(prefix = "a-") Part part,
    @Flatten Optional<Part> optional,
    @Unmapped Map<String, AttributeValue> rest) {
  /** What is never without an attribute. */
  record Part(
      boolean flag,
      String text,
      Optional<Integer> number,
      Set<String> set,
      Point point,
      List<Point> points,
      @ConvertWith(Otherwise.Halves.class) Optional<UUID> halved,
      @Json Map<String, List<Point>> json) {}
}
