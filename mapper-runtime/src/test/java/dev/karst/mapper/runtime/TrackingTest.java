package dev.karst.mapper.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.WriteResult;
import dev.karst.WriteResult.Rejected;
import dev.karst.WriteResult.Written;
import dev.karst.error.ValidationException;
import dev.karst.mapper.Attribute;
import dev.karst.mapper.Flatten;
import dev.karst.mapper.Ignore;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Ttl;
import dev.karst.mapper.Unmapped;
import dev.karst.mapper.Version;
import dev.karst.mapper.runtime.Ticket.Team;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Beans whose changes are written, and nothing else. */
class TrackingTest {
  /** Sets a property when it is made, as others do. */
  @Table("players")
  static class Player {
    private String id = "";
    private @Nullable String name;
    private long score;
    private Optional<Team> team = Optional.empty();
    private Set<String> badges = Set.of();
    private int version;

    Player() {
      setName("nobody");
    }

    @PartitionKey
    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }

    @Attribute(aliases = "nick")
    public @Nullable String getName() {
      return name;
    }

    public final @Nullable String name() {
      return name;
    }

    public void setName(@Nullable String name) {
      this.name = name;
    }

    public long getScore() {
      return score;
    }

    public Player setScore(long score) {
      this.score = score;
      return this;
    }

    public Optional<Team> getTeam() {
      return team;
    }

    public void setTeam(Optional<Team> team) {
      this.team = team;
    }

    public Set<String> getBadges() {
      return badges;
    }

    void setBadges(Set<String> badges) {
      this.badges = badges;
    }

    @Version
    public int getVersion() {
      return version;
    }

    public void setVersion(int version) {
      this.version = version;
    }
  }

  @Table("seats")
  static final class Seat {
    private int number;

    @PartitionKey
    public int getNumber() {
      return number;
    }

    public void setNumber(int number) {
      this.number = number;
    }
  }

  @Table("stools")
  static sealed class Stool {
    private int number;

    @PartitionKey
    public int getNumber() {
      return number;
    }

    public void setNumber(int number) {
      this.number = number;
    }
  }

  static final class BarStool extends Stool {}

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final RuntimeRepository<Player> players = RuntimeRepository.on(karst, Player.class);

  @AfterEach
  void close() {
    karst.close();
  }

  private Player put(String id) {
    Player player = new Player().setScore(5);
    player.setId(id);
    player.setBadges(Set.of("first"));
    return players.put(player);
  }

  @Test
  void aTrackedObjectIsAsTheOneItWasMadeOf() {
    Player player = put("p1");
    assertThat(players.track(player))
        .usingRecursiveComparison()
        .ignoringFields("karstChanges")
        .isEqualTo(player);
    assertThat(players.findTracked("p1")).get().isNotExactlyInstanceOf(Player.class);
    assertThat(players.findTracked("p2")).isEmpty();
  }

  @Test
  void whatWasSetIsWrittenAndNothingElse() {
    put("p1");
    Player tracked = players.findTracked("p1").orElseThrow();
    // Somebody who knows nothing of versions.
    karst
        .table("players")
        .update(
            Item.of("id", AttributeValue.s("p1")),
            request ->
                request
                    .updateExpression("SET #name = :name")
                    .name("#name", "name")
                    .value(":name", AttributeValue.s("Bob")));
    assertThat(tracked.setScore(7)).as("a setter that gives its object").isSameAs(tracked);
    tracked.setTeam(Optional.of(new Team("A", 2)));
    tracked.setBadges(Set.of());
    Written<Player> written = (Written<Player>) players.save(tracked);
    assertThat(written.item().getName()).isEqualTo("Bob");
    assertThat(written.item().getScore()).isEqualTo(7);
    assertThat(written.item().getTeam()).contains(new Team("A", 2));
    assertThat(written.item().getBadges()).isEmpty();
    assertThat(written.item().getVersion()).isEqualTo(2);
    assertThat(written.item()).isExactlyInstanceOf(Player.class);
    assertThat(players.find("p1")).get().usingRecursiveComparison().isEqualTo(written.item());
  }

  @Test
  void nullIsTakenOut() {
    put("p1");
    Player tracked = players.findTracked("p1").orElseThrow();
    tracked.setName(null);
    assertThat(players.save(tracked).isWritten()).isTrue();
    assertThat(players.scan().filter(players.attribute("name").exists()).list()).isEmpty();
  }

  @Test
  void takesFormerNamesAway() {
    karst.table("players").put(Item.builder().put("id", "p1").put("nick", "Al").build());
    Player tracked = players.findTracked("p1").orElseThrow();
    assertThat(tracked.getName()).isEqualTo("Al");
    tracked.setName("Ann");
    assertThat(players.save(tracked).isWritten()).isTrue();
    assertThat(karst.table("players").scan().items())
        .containsExactly(
            Item.builder().put("id", "p1").put("name", "Ann").put("version", 1).build());
  }

  @Test
  void whereNothingWasSetNothingIsWritten() {
    put("p1");
    Player tracked = players.findTracked("p1").orElseThrow();
    assertThat(players.save(tracked)).isEqualTo(new Written<>(tracked));
    assertThat(players.find("p1").orElseThrow().getVersion()).isEqualTo(1);
  }

  @Test
  void whatSomebodyElseWroteIsNotWrittenOver() {
    put("p1");
    Player tracked = players.findTracked("p1").orElseThrow();
    players.update("p1").add(players.attribute("score").number(Long.class), 1L).execute();
    tracked.setScore(9);
    WriteResult<Player> result = players.save(tracked);
    assertThat(((Rejected<Player>) result).current().orElseThrow().getScore()).isEqualTo(6);
    players.deleteByKey("p1");
    assertThat(players.save(tracked)).isEqualTo(new Rejected<>(Optional.empty()));
    assertThat(players.find("p1")).isEmpty();
  }

  @Test
  void keysAndVersionsAreNotThereToBeSet() {
    Player tracked = players.track(put("p1"));
    tracked.setVersion(7);
    assertThatThrownBy(() -> players.save(tracked))
        .isInstanceOf(ValidationException.class)
        .hasMessage("version was set, and is a key or kept by the repository: put a new object");
  }

  @Test
  void onlyWhatCanBeExtendedIsTracked() {
    assertThatThrownBy(() -> players.save(put("p1")))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "This TrackingTest.Player is not tracked: save takes what track or findTracked gave");
    RuntimeRepository<Seat> seats = RuntimeRepository.on(karst, Seat.class);
    assertThatThrownBy(() -> seats.track(new Seat()))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "Changes of TrackingTest.Seat cannot be tracked, as it is final: update it by naming"
                + " what changes");
    RuntimeRepository<Stool> stools = RuntimeRepository.on(karst, Stool.class);
    assertThatThrownBy(() -> stools.track(new Stool()))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "Changes of TrackingTest.Stool cannot be tracked, as it is sealed: update it by naming"
                + " what changes");
  }

  /** A player whose score nobody sees, with a table of its own. */
  @Table("hidden-players")
  static class HiddenPlayer extends Player {
    @Override
    @Ignore
    public long getScore() {
      return super.getScore();
    }
  }

  @Test
  void whatAnotherClassesRepositoryTrackedIsSavedThere() {
    RuntimeRepository<HiddenPlayer> hidden = RuntimeRepository.on(karst, HiddenPlayer.class);
    HiddenPlayer player = new HiddenPlayer();
    player.setId("p1");
    hidden.put(player);
    players.put(player);
    HiddenPlayer tracked = hidden.findTracked("p1").orElseThrow();
    tracked.setName("Bob");
    assertThatThrownBy(() -> players.save(tracked))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "This TrackingTest.HiddenPlayer was tracked by the repository of its class, not by that"
                + " of TrackingTest.Player: save it there");
    assertThat(hidden.save(tracked).isWritten()).isTrue();
    assertThat(hidden.find("p1").orElseThrow().getName()).isEqualTo("Bob");
  }

  /** A bean that keeps what it does not know. */
  @Table("guests")
  static class Guest {
    private String id = "";
    private Map<String, AttributeValue> rest = Map.of();
    private int nights;

    @PartitionKey
    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }

    public int getNights() {
      return nights;
    }

    public void setNights(int nights) {
      this.nights = nights;
    }

    @Unmapped
    public Map<String, AttributeValue> getRest() {
      return rest;
    }

    public void setRest(Map<String, AttributeValue> rest) {
      this.rest = rest;
    }
  }

  @Test
  void unmappedAttributesAreLeftAloneAndNotThereToBeSet() {
    RuntimeRepository<Guest> guests = RuntimeRepository.on(karst, Guest.class);
    Item item = Item.builder().put("id", "g").put("nights", 1).put("room", 7).build();
    karst.table("guests").put(item);
    Guest tracked = guests.findTracked("g").orElseThrow();
    assertThat(tracked.getRest()).isEqualTo(Map.of("room", AttributeValue.n(7)));
    tracked.setNights(2);
    assertThat(guests.save(tracked).isWritten()).isTrue();
    assertThat(karst.table("guests").scan().items().get(0).attributes())
        .containsEntry("room", AttributeValue.n(7))
        .containsEntry("nights", AttributeValue.n(2));
    tracked.setRest(Map.of());
    assertThatThrownBy(() -> guests.save(tracked))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "rest was set, and nothing tells which attributes it held before: put the object");
  }

  /** A bean whose life begins when the user says. */
  @Table("leases")
  static class Lease {
    private String id = "";
    private @Nullable Instant from;
    private @Nullable Instant until;

    @PartitionKey
    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }

    public @Nullable Instant getFrom() {
      return from;
    }

    public void setFrom(@Nullable Instant from) {
      this.from = from;
    }

    @Ttl(of = "from", after = "P2D")
    public @Nullable Instant getUntil() {
      return until;
    }

    public void setUntil(@Nullable Instant until) {
      this.until = until;
    }
  }

  private static final Instant NEW_YEAR = Instant.parse("2999-01-01T00:00:00Z");

  /** What is stored after a change was saved, and after the same object was put. */
  private List<Item> savedAndPut(Consumer<Lease> change) {
    RuntimeRepository<Lease> leases = RuntimeRepository.on(karst, Lease.class);
    Lease lease = new Lease();
    lease.setId("l");
    lease.setFrom(NEW_YEAR);
    leases.put(lease);
    Lease tracked = leases.findTracked("l").orElseThrow();
    change.accept(tracked);
    assertThat(leases.save(tracked).isWritten()).isTrue();
    Item saved = karst.table("leases").scan().items().get(0);
    leases.put(tracked);
    return List.of(saved, karst.table("leases").scan().items().get(0));
  }

  @Test
  void theEndOfALifeMovesWithItsBeginningAsIfItWasPut() {
    List<Item> begun = savedAndPut(lease -> lease.setFrom(NEW_YEAR.plusSeconds(3600)));
    Instant end = NEW_YEAR.plus(Duration.ofDays(2)).plusSeconds(3600);
    assertThat(begun.get(0).attributes())
        .containsEntry("until", AttributeValue.n(end.getEpochSecond()));
    assertThat(begun.get(0)).isEqualTo(begun.get(1));
    List<Item> ended = savedAndPut(lease -> lease.setUntil(NEW_YEAR));
    assertThat(ended.get(0)).isEqualTo(ended.get(1));
    List<Item> both =
        savedAndPut(
            lease -> {
              lease.setFrom(null);
              lease.setUntil(NEW_YEAR);
            });
    assertThat(both.get(0).attributes())
        .containsEntry("until", AttributeValue.n(NEW_YEAR.getEpochSecond()))
        .doesNotContainKey("from");
    assertThat(both.get(0)).isEqualTo(both.get(1));
  }

  /** A bean with a bean and a record that are flattened. */
  @Table("fans")
  static class Fan {
    private String id = "";
    private @Nullable Home home;
    private Optional<Team> team = Optional.empty();

    @PartitionKey
    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }

    @Flatten(prefix = "home_")
    public @Nullable Home getHome() {
      return home;
    }

    public void setHome(@Nullable Home home) {
      this.home = home;
    }

    @Flatten(prefix = "team_")
    public Optional<Team> getTeam() {
      return team;
    }

    public void setTeam(Optional<Team> team) {
      this.team = team;
    }
  }

  record Home(
      @Nullable String street, @Attribute(aliases = "town") @Nullable String city, int floor) {}

  private Item savedFan(Item before, Consumer<Fan> change) {
    RuntimeRepository<Fan> fans = RuntimeRepository.on(karst, Fan.class);
    karst.table("fans").put(before);
    Fan tracked = fans.findTracked("f").orElseThrow();
    change.accept(tracked);
    assertThat(fans.save(tracked).isWritten()).isTrue();
    return karst.table("fans").scan().items().get(0);
  }

  private static Item.Builder fan() {
    return Item.builder().put("id", "f").put("other", 1);
  }

  @Test
  void allAttributesOfWhatIsFlattenedAreSetOrTakenOut() {
    Item before =
        fan()
            .put("home_street", "Ring 1")
            .put("home_town", "Graz")
            .put("home_floor", 2)
            .put("team_name", "A")
            .build();
    assertThat(savedFan(before, fan -> fan.setHome(new Home(null, "Wien", 3))))
        .isEqualTo(
            fan().put("home_city", "Wien").put("home_floor", 3).put("team_name", "A").build());
    assertThat(savedFan(before, fan -> fan.setHome(null)))
        .isEqualTo(fan().put("team_name", "A").build());
    assertThat(savedFan(before, fan -> fan.setTeam(Optional.empty())).attributes())
        .doesNotContainKey("team_name")
        .containsKeys("home_street", "home_town", "home_floor");
    assertThat(savedFan(fan().build(), fan -> fan.setTeam(Optional.of(new Team("B", 4)))))
        .isEqualTo(fan().put("team_name", "B").put("team_size", 4).build());
  }

  @Test
  void whatIsFlattenedIsTrackedAsItIs() {
    RuntimeRepository<Fan> fans = RuntimeRepository.on(karst, Fan.class);
    Fan fan = new Fan();
    fan.setId("f");
    fan.setHome(new Home("Ring 1", null, 1));
    fans.put(fan);
    Fan tracked = fans.findTracked("f").orElseThrow();
    assertThat(tracked.getHome()).isEqualTo(fan.getHome());
    assertThat(tracked.getTeam()).isEmpty();
    assertThat(fans.save(tracked)).isEqualTo(new Written<>(tracked));
  }
}
