package dev.karst.mapper.example;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An entity whose components were renamed. */
@Table("films")
public record Film(
    @PartitionKey String id,
    @Attribute(aliases = {"name", "label"}) String title,
    @Attribute(value = "mins", aliases = "minutes") int length,
    @Attribute(aliases = "words") List<String> keywords,
    @Attribute(aliases = "labels") Set<String> tags,
    @Attribute(aliases = "names") Map<String, String> titles,
    @Attribute(aliases = "maker") Studio studio,
    @Attribute(aliases = "remark") Optional<String> note) {
  /** Its aliases stand before and behind the name in stored order. */
  public record Studio(
      int founded, @Attribute(aliases = {"town", "base"}) String city, String name) {}
}
