package dev.karst.mapper.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.ValidationException;
import dev.karst.mapper.Creator;
import dev.karst.mapper.Ignore;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Version;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls and builders whose parameters are not quite what the getters give. */
class CreationTest {
  private final Karst karst = Karst.withoutDirectory().itemsPerTable(100).open();

  @AfterEach
  void close() {
    karst.close();
  }

  @Test
  void parametersMayTakeMore() {
    RuntimeRepository<Wide> wides = RuntimeRepository.on(karst, Wide.class);
    Wide stored = wides.put(new Wide("w1", 7L, 'x', 5, 2f, List.of("a", "b"), "lost", 0));
    assertThat(stored.text()).isEqualTo("w1 7 120 5 2.0 [a, b] lost 1");
    assertThat(wides.find("w1").orElseThrow().text()).isEqualTo("w1 7 120 5 2.0 [a, b] null 1");
  }

  @Test
  void buildersMayTakeMore() {
    RuntimeRepository<Built> builts = RuntimeRepository.on(karst, Built.class);
    Built stored = builts.put(Built.begin().id("b1").size(3).share(0.5f).build());
    assertThat(stored.text()).isEqualTo("b1 3 0.5 1");
    assertThat(builts.find("b1").orElseThrow().text()).isEqualTo("b1 3 0.5 1");
  }

  @Test
  void recordsMayBeMadeByStaticMethods() {
    RuntimeRepository<Named> names = RuntimeRepository.on(karst, Named.class);
    names.put(new Named("n1", "ANN"));
    assertThat(names.find("n1")).contains(new Named("n1", "ann"));
  }

  /** A bean may have a constructor for its users too. */
  @Test
  void theMarkedConstructorIsTaken() {
    RuntimeRepository<Marked> marked = RuntimeRepository.on(karst, Marked.class);
    marked.put(new Marked());
    assertThat(marked.find("m1").orElseThrow().made).isEqualTo("by its creator");
  }

  @Test
  void whatHasNoSettersIsNotTracked() {
    RuntimeRepository<Built> builts = RuntimeRepository.on(karst, Built.class);
    assertThatThrownBy(() -> builts.track(Built.begin().id("b1").build()))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "Changes of CreationTest.Built cannot be tracked, as it has no setters: update it by"
                + " naming what changes");
  }

  @Table("wides")
  static final class Wide {
    private final Object id;
    private final long number;
    private final int letter;
    private final Number count;
    private final double share;
    private final Collection<? extends CharSequence> words;
    private final Object cache;
    private final long version;

    Wide(
        Object id,
        long number,
        int letter,
        Number count,
        double share,
        Collection<? extends CharSequence> words,
        Object cache,
        long version) {
      this.id = id;
      this.number = number;
      this.letter = letter;
      this.count = count;
      this.share = share;
      this.words = words;
      this.cache = cache;
      this.version = version;
    }

    @PartitionKey
    String id() {
      return (String) id;
    }

    int number() {
      return (int) number;
    }

    char letter() {
      return (char) letter;
    }

    Integer count() {
      return count.intValue();
    }

    float share() {
      return (float) share;
    }

    List<String> words() {
      return words.stream().map(CharSequence::toString).toList();
    }

    @Ignore
    String cache() {
      return (String) cache;
    }

    @Version
    long version() {
      return version;
    }

    String text() {
      return id + " " + number + " " + letter + " " + count + " " + share + " " + words + " "
          + cache + " " + version;
    }
  }

  @Table("builts")
  static final class Built {
    private final String id;
    private final long size;
    private final double share;
    private final long version;

    private Built(Draft<?> draft) {
      this.id = draft.id;
      this.size = draft.size;
      this.share = draft.share;
      this.version = draft.version;
    }

    @Creator
    static Draft<?> begin() {
      return new Draft<Void>();
    }

    @PartitionKey
    String getId() {
      return id;
    }

    short getSize() {
      return (short) size;
    }

    float share() {
      return (float) share;
    }

    @Version
    long version() {
      return version;
    }

    String text() {
      return id + " " + size + " " + share + " " + version;
    }

    static class Draft<X> {
      private String id;
      private long size;
      private double share;
      private long version;

      Draft<X> id(String given) {
        id = given;
        return this;
      }

      /** Of what nobody knows. */
      Draft<X> size(X given) {
        throw new AssertionError(given);
      }

      Draft<X> size(double given) {
        throw new AssertionError("a long fits better: " + given);
      }

      Draft<X> size(long given) {
        size = given;
        return this;
      }

      Draft<X> share(double given) {
        share = given;
        return this;
      }

      long version(long given) {
        version = given;
        return given;
      }

      Built build() {
        return new Built(this);
      }
    }
  }

  @Table("names")
  record Named(@PartitionKey String id, String name) {
    @Creator
    static Named of(String name, String id) {
      return new Named(id, name.toLowerCase(java.util.Locale.ROOT));
    }
  }

  @Table("marked")
  static final class Marked {
    private String id = "m1";
    private final String made;

    public Marked() {
      made = "by its user";
    }

    @Creator
    Marked(String id) {
      this.id = id;
      made = "by its creator";
    }

    @PartitionKey
    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }
  }
}
