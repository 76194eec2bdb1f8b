package dev.karst.mapper.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.WriteResult.Written;
import dev.karst.error.MappingException;
import dev.karst.error.ValidationException;
import dev.karst.mapper.AttributeConverter;
import dev.karst.mapper.AttributePath;
import dev.karst.mapper.Condition;
import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.ProjectionOf;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.runtime.Ticket.Person;
import dev.karst.mapper.runtime.Ticket.State;
import dev.karst.mapper.runtime.Ticket.Team;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What is named instead of typed: keys, components, indexes, and what their names are checked for.
 */
class RuntimeRepositoryTest {
  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final RuntimeRepository<Ticket> tickets = RuntimeRepository.on(karst, Ticket.class);

  @AfterEach
  void close() {
    karst.close();
  }

  private NamedAttribute<Ticket> attribute(String path) {
    return tickets.attribute(path);
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(ValidationException.class).hasMessage(message);
  }

  @Test
  void findsWhatWasPut() {
    Ticket stored = tickets.put(Ticket.of("d1", 7));
    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored.note()).as("goes along with the object").isEqualTo("not stored");
    Ticket found = tickets.find("d1", 7).orElseThrow();
    assertThat(found.note()).isNull();
    assertThat(found).usingRecursiveComparison().ignoringFields("note").isEqualTo(stored);
    assertThat(tickets.findAll(List.of(KeyParts.of("d1", 8), KeyParts.of("d1", 7L)))).hasSize(1);
    assertThat(tickets.deleteByKey("d1", 7L)).isTrue();
  }

  @Test
  void keysAreChecked() {
    refused(() -> tickets.find("d1"), "The key is made of desk, number: given=1 values");
    refused(() -> tickets.find("d1", "7"), "number is Long, not String: value=7");
    refused(() -> tickets.find("d1", 7.0), "number is Long, not Double: value=7.0");
    refused(() -> tickets.query("d1", 7), "The partition is told by desk: given=2 values");
    refused(() -> tickets.query(5), "desk is String, not Integer: value=5");
  }

  @Test
  void rangesAreChecked() {
    refused(
        () -> tickets.query("d1").where("day"),
        "day cannot be asked for here: the next component of the sort key is number");
    refused(
        () -> tickets.query("d1").where("number").equalTo(1).where("number"),
        "number cannot be asked for here: nothing is left of the sort key");
    refused(
        () -> tickets.query("d1").where("number").beginsWith("1"),
        "number is Long, which begins with nothing");
    refused(
        () -> tickets.query("d1").where("number").atLeast("1"),
        "number is Long, not String: value=1");
  }

  @Table("phases")
  record Phase(@PartitionKey String project, @SortKey State state) {}

  @Test
  void whatIsStoredOtherwiseThanItSortsHasNoRanges() {
    RuntimeRepository<Phase> phases = RuntimeRepository.on(karst, Phase.class);
    phases.put(new Phase("p", State.OPEN));
    assertThat(phases.query("p").where("state").equalTo(State.OPEN).list()).hasSize(1);
    assertThat(phases.query("p").where("state").beginsWith("CL").list()).isEmpty();
    refused(
        () -> phases.query("p").where("state").atLeast(State.OPEN),
        "state does not sort as Ticket.State does: ask for equalTo or beginsWith");
  }

  @ProjectionOf(Ticket.class)
  record TicketNumber(long number) {}

  @ProjectionOf(Ticket.class)
  record Holiday(LocalDate holiday) {}

  @ProjectionOf(Ticket.class)
  record NumberAsText(String number) {}

  @Test
  void projectionsNeedNoProcessor() {
    tickets.put(Ticket.of("d1", 7));
    tickets.put(Ticket.of("d1", 8));
    assertThat(tickets.query("d1").where("number").atLeast(8).as(TicketNumber.class).list())
        .containsExactly(new TicketNumber(8));
    assertThat(tickets.index("by-state").scan().as(TicketNumber.class).list()).hasSize(2);
    refused(
        () -> tickets.scan().as(Holiday.class),
        "Ticket has no holiday, but " + String.join(", ", components()));
    refused(() -> tickets.scan().as(NumberAsText.class), "number is long, not String");
    RuntimeRepository<Phase> phases = RuntimeRepository.on(karst, Phase.class);
    refused(
        () -> phases.scan().as(TicketNumber.class),
        TicketNumber.class.getName()
            + " is a projection of Ticket, which is not stored in table phases");
  }

  /** Which are stored. */
  private static List<String> components() {
    return Mapping.of(Ticket.class).entity().root().stored().stream().map(Property::name).toList();
  }

  /** What index by-day has. */
  record TicketByDay(long number, LocalDate day) {}

  record Misnamed(State state) {}

  record Mistyped(int number) {}

  private record Hidden(long number) {}

  @Test
  void indexesAreReadAsWhatTheyHold() {
    tickets.put(Ticket.of("d1", 7));
    assertThat(tickets.index("by-state").query(State.OPEN).where("number").atLeast(7).list())
        .hasSize(1);
    assertThat(tickets.index("by-state").scan().count()).isEqualTo(1);
    assertThat(tickets.index("by-day", TicketByDay.class).query("d1").list())
        .containsExactly(new TicketByDay(7, LocalDate.of(2026, 11, 30)));
    refused(
        () -> tickets.index("by-night"),
        "Ticket has no index \"by-night\", but [by-state, by-day]");
    refused(
        () -> tickets.index("by-day"),
        "Index \"by-day\" does not hold everything: name a record of the components that it has,"
            + " as the second argument");
    refused(
        () -> tickets.index("by-day", String.class),
        "String is no record: what an index has is read as one");
    refused(
        () -> tickets.index("by-day", Misnamed.class),
        "Index \"by-day\" has no state, but desk, number, day");
    refused(
        () -> RuntimeRepository.on(karst, Phase.class).index("by-night"),
        "Phase has no index \"by-night\", nor another");
    refused(() -> tickets.index("by-day", Mistyped.class), "number is long, not int");
    refused(
        () -> tickets.index("by-day", Hidden.class),
        "KARST-016: generated code cannot use Hidden, which is private. Fix: make it"
            + " package-private.");
  }

  @Test
  void filtersOfIndexesNameWhatTheyHold() {
    tickets.put(Ticket.of("d1", 7));
    tickets.put(Ticket.of("d1", 8));
    RuntimeIndex<TicketByDay> byDay = tickets.index("by-day", TicketByDay.class);
    Condition<TicketByDay> late = byDay.attribute("number").orderedPath(long.class).gt(7L);
    assertThat(byDay.query("d1").filter(late).list())
        .containsExactly(new TicketByDay(8, LocalDate.of(2026, 11, 30)));
    assertThat(byDay.scan().filter(late).count()).isEqualTo(1);
    assertThat(byDay.attribute("desk").exists()).as("in the index, not in the record").isNotNull();
    refused(
        () -> byDay.attribute("author.name"),
        "Index \"by-day\" has no author.name, but desk, number, day");
    refused(
        () -> byDay.attribute(""),
        "Index \"by-day\" has no component without a name, but desk, number, day");
    RuntimeIndex<Ticket> byState = tickets.index("by-state");
    Condition<Ticket> anns = byState.attribute("author.name").text().eq("Ann");
    assertThat(byState.query(State.OPEN).filter(anns).list()).hasSize(2);
    assertThat(byState.query(State.OPEN).filter(anns.not()).list()).isEmpty();
    refused(
        () -> byState.attribute("author.age"), "author.age: Person stores no age, but name, team");
  }

  @Test
  void conditionsAndUpdatesNameComponents() {
    tickets.put(Ticket.of("d1", 7));
    Written<Ticket> written =
        (Written<Ticket>)
            tickets
                .update("d1", 7)
                .set(attribute("state").scalar(State.class), State.CLOSED)
                .set(attribute("day").ordered(LocalDate.class), LocalDate.of(2026, 12, 1))
                .set(attribute("address").text(), "ann@example.org")
                .add(attribute("hours").number(Double.class), 2.0)
                .set(attribute("author.team.name").text(), "B")
                .append(attribute("readers").list(Person.class), new Person("Bob", null))
                .addTo(attribute("tags").set(String.class), "urgent")
                .put(attribute("votes").map(String.class, Integer.class), "Ann", 2)
                .when(attribute("author.team.size").number(Integer.class).between(1, 3))
                .when(attribute("desk").textPath().beginsWith("d"))
                .when(attribute("number").orderedPath(Long.class).ge(7L))
                .when(attribute("version").valuePath(Integer.class).eq(1))
                .when(attribute("address").notExists())
                .execute();
    Ticket ticket = written.item();
    assertThat(ticket).isEqualTo(tickets.find("d1", 7).orElseThrow());
    assertThat(ticket.state()).isEqualTo(State.CLOSED);
    assertThat(ticket.address()).contains("ann@example.org");
    assertThat(ticket.hours()).isEqualTo(3.5);
    assertThat(ticket.author().team()).isEqualTo(new Team("B", 3));
    assertThat(ticket.readers()).containsExactly(new Person("Bob", null));
    assertThat(ticket.tags()).containsExactly("urgent");
    assertThat(ticket.votes()).isEqualTo(Map.of("Ann", 2));
    assertThat(ticket.version()).isEqualTo(2);
    tickets
        .updateOf(ticket)
        .set(attribute("author").document(Person.class), new Person("Eve", null))
        .execute();
    assertThat(tickets.scan().filter(attribute("author.name").text().eq("Eve")).list()).hasSize(1);
    assertThat(attribute("address").exists()).hasToString("attribute_exists(mail)");
  }

  @Test
  void componentsAreChecked() {
    refused(() -> attribute("author.age"), "author.age: Person stores no age, but name, team");
    refused(
        () -> attribute("note"),
        "note: Ticket stores no note, but desk, number, state, day, address, hours, author,"
            + " readers, tags, votes, version");
    refused(
        () -> attribute("hours.minutes"),
        "hours.minutes: hours is double, which has no components");
    Map<Function<NamedAttribute<Ticket>, AttributePath<Ticket>>, String> wrong =
        Map.of(
            NamedAttribute::text,
            "String",
            each -> each.scalar(Integer.class),
            "Integer",
            each -> each.list(Person.class),
            "list of Ticket.Person",
            each -> each.set(State.class),
            "set of Ticket.State",
            each -> each.map(String.class, Long.class),
            "map of String to Long",
            each -> each.document(Team.class),
            "Ticket.Team");
    wrong.forEach(
        (use, what) ->
            refused(
                () -> use.apply(attribute("hours")),
                "hours is double, and no " + what + ": ask for scalar(Double)"));
    refused(
        () -> attribute("address").number(Long.class),
        "address is Optional<String>, and no Long: ask for scalar(String)");
    refused(
        () -> attribute("state").ordered(State.class),
        "state does not sort as Ticket.State does: ask for scalar");
    refused(
        () -> attribute("state").orderedPath(State.class),
        "state does not sort as Ticket.State does: ask for valuePath");
    refused(
        () -> attribute(""),
        "\"\" has an empty name, and Ticket stores desk, number, state, day, address, hours,"
            + " author, readers, tags, votes, version");
    refused(
        () -> attribute("author."), "\"author.\" has an empty name, and Person stores name, team");
  }

  @Test
  void whatAComponentIsToBeAskedForAsIsSaid() {
    Map<String, String> wrong =
        Map.of(
            "address", "Optional<String>, and no Optional: ask for scalar(String)",
            "author", "Ticket.Person, and no Optional: ask for document(Ticket.Person)",
            "readers", "List<Ticket.Person>, and no Optional: ask for list(Ticket.Person)",
            "tags", "Set<String>, and no Optional: ask for set(String)",
            "votes", "Map<String, Integer>, and no Optional: ask for map(String, Integer)");
    wrong.forEach(
        (path, what) ->
            refused(() -> attribute(path).valuePath(Optional.class), path + " is " + what));
  }

  @Test
  void primitiveTypesStandForTheClassesOfTheirValues() {
    tickets.put(Ticket.of("d1", 7));
    assertThat(tickets.scan().filter(attribute("hours").ordered(double.class).gt(1.0)).count())
        .isEqualTo(1);
    tickets
        .update("d1", 7)
        .put(attribute("votes").map(String.class, int.class), "Ann", 2)
        .execute();
    assertThat(tickets.find("d1", 7).orElseThrow().votes()).isEqualTo(Map.of("Ann", 2));
    assertThat(attribute("version").valuePath(int.class)).hasToString("version");
  }

  @Test
  void whatIsNullHasAName() {
    Object[] nothing = null;
    Map<ThrowingCallable, String> calls =
        Map.of(
            () -> tickets.attribute(null), "path",
            () -> attribute("hours").scalar(null), "type",
            () -> tickets.query(nothing), "partition",
            () -> tickets.index("by-state").query(nothing), "partition",
            () -> tickets.find(nothing), "key",
            () -> tickets.update(nothing), "key",
            () -> tickets.deleteByKey(nothing), "key",
            () -> KeyParts.of("d1", null), "values[1]");
    calls.forEach(
        (call, name) ->
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name));
  }

  /** Fails before it converts anything. */
  static final class BrokenConverter implements AttributeConverter<State, String> {
    BrokenConverter() {
      throw new IllegalStateException("no table of states");
    }

    @Override
    public String toAttribute(State state) {
      return state.name();
    }

    @Override
    public State fromAttribute(String name) {
      return State.valueOf(name);
    }
  }

  @Table("broken")
  record Broken(@PartitionKey String id, @ConvertWith(BrokenConverter.class) State state) {}

  @Test
  void aConverterThatCannotBeMadeIsNamed() {
    assertThatThrownBy(() -> RuntimeRepository.on(karst, Broken.class))
        .isInstanceOf(MappingException.class)
        .hasMessage(
            "state: RuntimeRepositoryTest.BrokenConverter cannot be made:"
                + " java.lang.IllegalStateException: no table of states")
        .hasRootCauseInstanceOf(IllegalStateException.class);
  }

  record Branch(String name, @Nullable Branch next) {}

  @Table("trees")
  record Tree(@PartitionKey String id, Branch trunk) {}

  @Test
  void componentsAreFoundOnce() {
    RuntimeRepository<Tree> trees = RuntimeRepository.on(karst, Tree.class);
    assertThat(trees.attribute("trunk.name"))
        .isSameAs(RuntimeRepository.on(karst, Tree.class).attribute("trunk.name"));
    String endless = "trunk.next.next.name";
    assertThat(trees.attribute(endless)).as("of these there is no end").hasToString(endless);
    assertThat(trees.attribute(endless)).isNotSameAs(trees.attribute(endless));
  }

  @Test
  void whatUpdatesMustNotSetIsThereForConditionsOnly() {
    refused(
        () -> attribute("desk").text(),
        "desk is not there to be set, as it is a key or kept by the repository: use textPath");
    refused(
        () -> attribute("version").number(Integer.class),
        "version is not there to be set, as it is a key or kept by the repository: use"
            + " orderedPath");
  }

  @Test
  void anObjectWithoutVersionIsUpdatedByItsKey() {
    RuntimeRepository<Phase> phases = RuntimeRepository.on(karst, Phase.class);
    refused(
        () -> phases.updateOf(new Phase("p", State.OPEN)),
        "Phase has no @Version to look at: name the key");
  }

  /** A bean whose properties are declared by a superclass, with types that it chooses. */
  @SuppressWarnings("NullAway.Init")
  static class Named<K> {
    private K id;
    private List<K> others;

    @PartitionKey
    public K getId() {
      return id;
    }

    public void setId(K id) {
      this.id = id;
    }

    public List<K> getOthers() {
      return others;
    }

    public void setOthers(List<K> others) {
      this.others = others;
    }
  }

  @Table("shelves")
  static class Shelf extends Named<Long> {
    private float width;

    public float getWidth() {
      return width;
    }

    public Shelf setWidth(float width) {
      this.width = width;
      return this;
    }
  }

  @Test
  void superclassesHaveTheTypesThatTheyAreGiven() {
    RuntimeRepository<Shelf> shelves = RuntimeRepository.on(karst, Shelf.class);
    Shelf shelf = new Shelf().setWidth(0.5f);
    shelf.setId(4L);
    shelf.setOthers(List.of(5L, 6L));
    shelves.put(shelf);
    assertThat(shelves.find(4)).get().usingRecursiveComparison().isEqualTo(shelf);
  }

  /** One of its getters cannot be called by generated code. */
  @Table("files")
  static class Archive {
    private String name = "";

    @PartitionKey
    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public String getContent() throws IOException {
      throw new IOException("not read");
    }
  }

  @Test
  void whatThrowsCheckedExceptionsIsNoProperty() {
    RuntimeRepository<Archive> archives = RuntimeRepository.on(karst, Archive.class);
    Archive archive = new Archive();
    archive.setName("a1");
    archives.put(archive);
    assertThat(archives.find("a1")).isPresent();
    refused(() -> archives.attribute("content"), "content: Archive stores no content, but name");
  }
}
