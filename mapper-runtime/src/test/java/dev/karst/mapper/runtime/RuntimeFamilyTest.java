package dev.karst.mapper.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.WriteResult.Written;
import dev.karst.error.ValidationException;
import dev.karst.mapper.Attribute;
import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Projection;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.TypeName;
import dev.karst.value.Item;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Classes of several kinds in one table, and what is named of it. */
class RuntimeFamilyTest {
  private final Karst karst = Karst.withoutDirectory().itemsPerTable(1_000).open();
  private final RuntimeFamily<Fleet> fleet = RuntimeFamily.on(karst, Fleet.class);

  @AfterEach
  void close() {
    karst.close();
  }

  private static Tug tug(String port, String name, int power) {
    Tug tug = new Tug();
    tug.setPort(port);
    tug.setName(name);
    tug.setPower(power);
    return tug;
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(ValidationException.class).hasMessage(message);
  }

  @Test
  void aPartitionHasObjectsMadeInAllWays() {
    fleet.putAll(
        List.of(
            new Port("bre", 4),
            tug("bre", "Ann", 9),
            new Barge("bre", 2, 6, 70),
            new Port("x", 1)));
    assertThat(fleet.collection("bre").stream().map(Fleet::text))
        .containsExactly("barge 2 of 70 t", "port with 4 quays", "tug Ann with 9 kW");
    assertThat(fleet.collectionBy("port").query("x").list()).containsExactly(new Port("x", 1));
    assertThat(RuntimeRepository.on(karst, Barge.class).find("bre", 2).orElseThrow().tons)
        .isEqualTo(70);
    assertThat(RuntimeRepository.on(karst, Port.class).query("bre").list())
        .containsExactly(new Port("bre", 4));
    assertThat(RuntimeRepository.on(karst, Tug.class).scan().count()).isEqualTo(1);
  }

  /** An index of two classes that holds more than keys, for each what it needs. */
  @Test
  void anIndexOfSeveralClassesIsReadByEach() {
    fleet.putAll(List.of(new Port("bre", 4), new Barge("bre", 2, 4, 70)));
    RuntimeIndex<PortSize> ports =
        RuntimeRepository.on(karst, Port.class).index("by-size", PortSize.class);
    assertThat(ports.query(4).list()).containsExactly(new PortSize("bre", 4));
    assertThat(ports.scan().list()).containsExactly(new PortSize("bre", 4));
    assertThat(
            RuntimeRepository.on(karst, Barge.class)
                .index("by-size", BargeSize.class)
                .query(4)
                .list())
        .containsExactly(new BargeSize("bre", 2, 4));
    refused(
        () -> fleet.index("by-size"),
        "Index \"by-size\" does not hold everything: read it in the repository of a class that has"
            + " it");
    refused(() -> fleet.index("by-name"), "Fleet has no index \"by-name\", but [by-size]");
  }

  /** As a bean that extends a class of the family. */
  @Test
  void trackedBeansAreOfTheirClass() {
    fleet.put(tug("bre", "Ann", 9));
    RuntimeRepository<Tug> tugs = RuntimeRepository.on(karst, Tug.class);
    Tug tracked = tugs.findTracked("bre", "Ann").orElseThrow();
    tracked.setPower(12);
    assertThat(tugs.save(tracked)).isInstanceOf(Written.class);
    tracked.setPower(15);
    fleet.put(tracked);
    assertThat(fleet.collection("bre").only().orElseThrow().text()).isEqualTo("tug Ann with 15 kW");
    assertThat(fleet.delete(tracked).isWritten()).isTrue();
  }

  @Test
  void namesAreChecked() {
    refused(() -> fleet.collection("bre", "x"), "The partition is told by port: given=2 values");
    refused(
        () -> fleet.collectionBy("quays"), "Fleet has no partitions by [quays], but by [[port]]");
    refused(
        () -> fleet.collection("bre").where("name"),
        "name cannot be asked for here: nothing is left of the sort key");
    RuntimeFamily<Mixed> mixed = RuntimeFamily.on(karst, Mixed.class);
    refused(
        () -> mixed.collection("x"),
        "Mixed has partitions of several kinds: ask for collectionBy one of [[one], [other]]");
    assertThatThrownBy(() -> fleet.put(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("object");
  }

  /** Each class has its own names for what is one partition. */
  @Test
  void partitionsAreCalledAsAnyClassCallsThem() {
    RuntimeFamily<Named> named = RuntimeFamily.on(karst, Named.class);
    Named.Host host = new Named.Host("n");
    Named.Guest guest = new Named.Guest("n", 1);
    named.putAll(List.of(host, guest));
    assertThat(named.collection("n").list()).containsExactlyInAnyOrder(host, guest);
    assertThat(named.collectionBy("hostId").query("n").list())
        .containsExactlyInAnyOrder(host, guest);
    assertThat(named.collectionBy("guestOf").query("n").list())
        .containsExactlyInAnyOrder(host, guest);
    refused(
        () -> named.collectionBy("id"),
        "Named has no partitions by [id], but by [[hostId], [guestOf]]");
  }

  /** Its name is another class's too, so its former one does not stand behind it. */
  @Test
  void formerNamesAreReadOfSharedAttributes() {
    RuntimeFamily<Mixed> mixed = RuntimeFamily.on(karst, Mixed.class);
    karst
        .table("mixed")
        .put(
            Item.builder()
                .put("pk", "OTHER#0000000000000000007")
                .put("type", "Other")
                .put("other", 7)
                .put("remark", "old")
                .build());
    assertThat(mixed.scan().list()).containsExactly(new Mixed.Other(7, "old"));
  }

  @Test
  void whatHasNoTableOfItsOwnIsRefused() {
    assertThatThrownBy(() -> RuntimeFamily.on(karst, Fleet.Vessel.class))
        .isInstanceOf(UnmappableException.class)
        .hasMessageContaining(
            "KARST-103: Vessel: Vessel has no table of its own, but shares that of Fleet");
    assertThatThrownBy(() -> RuntimeRepository.on(karst, Extended.class))
        .isInstanceOf(UnmappableException.class)
        .hasMessageContaining("KARST-101: Extended: Extended is not annotated with @Table");
  }

  @Table("fleet")
  sealed interface Fleet {
    String text();

    /** What swims. */
    sealed interface Vessel extends Fleet {}
  }

  @SortKey(prefix = "PORT")
  record Port(
      @PartitionKey(prefix = "PORT#") String port,
      @GlobalIndex(name = "by-size", projection = Projection.KEYS_ONLY) int size)
      implements Fleet {
    @Override
    public String text() {
      return "port with " + size + " quays";
    }
  }

  record PortSize(String port, int size) {}

  /** Made by its constructor. */
  static final class Barge implements Fleet.Vessel {
    private final String port;
    private final int number;
    private final int size;
    final int tons;

    Barge(String port, int number, int size, int tons) {
      this.port = port;
      this.number = number;
      this.size = size;
      this.tons = tons;
    }

    @PartitionKey(prefix = "PORT#")
    String port() {
      return port;
    }

    @SortKey(prefix = "BARGE#")
    int number() {
      return number;
    }

    @GlobalIndex(name = "by-size", projection = Projection.KEYS_ONLY)
    int size() {
      return size;
    }

    int tons() {
      return tons;
    }

    @Override
    public String text() {
      return "barge " + number + " of " + tons + " t";
    }
  }

  record BargeSize(String port, int number, int size) {}

  /** A bean. */
  @TypeName("tugboat")
  static non-sealed class Tug implements Fleet.Vessel {
    private String port;
    private String name;
    private int power;

    @PartitionKey(prefix = "PORT#")
    public String getPort() {
      return port;
    }

    public void setPort(String port) {
      this.port = port;
    }

    @SortKey(prefix = "TUG#")
    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public int getPower() {
      return power;
    }

    public void setPower(int power) {
      this.power = power;
    }

    @Override
    public String text() {
      return "tug " + name + " with " + power + " kW";
    }
  }

  /** Sealed interfaces do not know of it. */
  static final class Extended extends Tug {}

  @Table("named")
  sealed interface Named {
    @SortKey(prefix = "HOST")
    record Host(@PartitionKey @Attribute("id") String hostId) implements Named {}

    record Guest(
        @PartitionKey @Attribute("id") String guestOf, @SortKey(prefix = "GUEST#") int number)
        implements Named {}
  }

  @Table("mixed")
  sealed interface Mixed {
    record One(@PartitionKey(prefix = "ONE#") String one, String note, String more)
        implements Mixed {}

    record Other(
        @PartitionKey(prefix = "OTHER#") long other, @Attribute(aliases = "remark") String note)
        implements Mixed {}
  }
}
