package dev.karst.mapper.example;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.AttributeConverter;
import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.Json;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Unmapped;
import dev.karst.mapper.example.Everything.Point;
import dev.karst.value.AttributeValue;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One component of every way to store it otherwise than as its type is. */
@Table("otherwise")
record Otherwise(
    @PartitionKey UUID id,
    @Attribute(aliases = "former") String renamed,
    @ConvertWith(Negation.class) int negated,
    @ConvertWith(Halves.class) Optional<UUID> halved,
    @Json Map<String, List<Point>> json,
    @Json Optional<Set<DayOfWeek>> optionalJson,
    @Unmapped Map<String, AttributeValue> rest) {
  /** A converter to one number. */
  static final class Negation implements AttributeConverter<Integer, Long> {
    @Override
    public Long toAttribute(Integer value) {
      return -value.longValue();
    }

    @Override
    public Integer fromAttribute(Long stored) {
      return Math.toIntExact(-stored);
    }
  }

  /** A converter to a list. */
  static final class Halves implements AttributeConverter<UUID, List<Long>> {
    @Override
    public List<Long> toAttribute(UUID value) {
      return List.of(value.getMostSignificantBits(), value.getLeastSignificantBits());
    }

    @Override
    public UUID fromAttribute(List<Long> stored) {
      return new UUID(stored.get(0), stored.get(1));
    }
  }
}
