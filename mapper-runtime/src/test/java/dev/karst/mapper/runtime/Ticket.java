package dev.karst.mapper.runtime;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.Ignore;
import dev.karst.mapper.LocalIndex;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Projection;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A class that the annotation processor has not seen. */
@Table("tickets")
record Ticket(
    @PartitionKey String desk,
    @SortKey long number,
    @GlobalIndex(name = "by-state", sort = "number") State state,
    @LocalIndex(name = "by-day", projection = Projection.KEYS_ONLY) LocalDate day,
    @Attribute("mail") Optional<String> address,
    double hours,
    Person author,
    List<Person> readers,
    Set<String> tags,
    Map<String, Integer> votes,
    @Version int version,
    @Ignore String note) {
  enum State {
    OPEN,
    CLOSED
  }

  record Person(String name, Team team) {}

  record Team(String name, int size) {}

  /** One that was never stored. */
  static Ticket of(String desk, long number) {
    return new Ticket(
        desk,
        number,
        State.OPEN,
        LocalDate.of(2026, 11, 30),
        Optional.empty(),
        1.5,
        new Person("Ann", new Team("A", 3)),
        List.of(),
        Set.of(),
        Map.of(),
        0,
        "not stored");
  }
}
