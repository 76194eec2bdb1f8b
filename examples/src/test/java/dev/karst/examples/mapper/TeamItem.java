package dev.karst.examples.mapper;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import java.time.LocalDate;

// guide: family
@Table("teams")
public sealed interface TeamItem {
  @PartitionKey(prefix = "TEAM#")
  String teamId();

  @SortKey(prefix = "TEAM") // the one of its partition
  record Team(String teamId, String name) implements TeamItem {}

  record Member(String teamId, @SortKey(prefix = "MEMBER#") String email, String name)
      implements TeamItem {}

  record Shift(
      String teamId,
      @SortKey(order = 0, prefix = "SHIFT#") LocalDate day,
      @SortKey(order = 1) String email,
      int hours)
      implements TeamItem {}
}
// end
