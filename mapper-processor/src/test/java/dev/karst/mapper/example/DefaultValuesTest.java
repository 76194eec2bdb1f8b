package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Components that items do not have yet. */
class DefaultValuesTest {
  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Settings settings = open(karst);

  interface Settings extends AnyRepository<Setting, String> {}

  /** The repository. */
  Settings open(Karst database) {
    return Facade.generated(Settings.class, SettingRepository.on(database));
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private Setting read(Item.Builder attributes) {
    karst.table("settings").put(attributes.put("id", "s").build());
    return settings.find("s").orElseThrow();
  }

  @Test
  void whatAnItemLacksIsItsDefault() {
    assertThat(read(Item.builder()))
        .isEqualTo(
            new Setting(
                "s",
                "",
                "it's \"$L\"",
                Order.Status.OPEN,
                true,
                false,
                '\'',
                Byte.MIN_VALUE,
                (byte) 7,
                (short) 8,
                Integer.MIN_VALUE,
                9,
                Long.MAX_VALUE,
                10L,
                0.1f,
                1e-7f,
                1e20,
                2.5,
                new BigDecimal("12.50"),
                LocalDate.of(2026, 1, 31),
                Duration.ofMillis(1500),
                new UUID(0, 1),
                null,
                null));
  }

  @Test
  void whatAnItemHasIsNot() {
    Setting read = read(Item.builder().put("whole", 0).put("title", "old").put("letter", "x"));
    assertThat(read.whole()).isZero();
    assertThat(read.name()).isEqualTo("old");
    assertThat(read.letter()).isEqualTo('x');
  }

  @Test
  void nullCountsAsMissing() {
    assertThat(read(Item.builder().put("status", AttributeValue.nul())).status())
        .isEqualTo(Order.Status.OPEN);
  }

  @Test
  void nestedObjectsHaveDefaultsToo() {
    AttributeValue empty = AttributeValue.m(Map.of());
    Setting read = read(Item.builder().put("range", empty).put("bean", empty));
    assertThat(read.range()).isEqualTo(new Setting.Range(1, LocalDate.of(2026, 12, 31)));
    assertThat(read.bean().getSize()).isEqualTo(5);
  }

  @Test
  void conditionsSeeWhatIsStored() {
    Setting read = read(Item.builder());
    assertThat(settings.scan().filter(Setting_.status.eq(Order.Status.OPEN)).list()).isEmpty();
    settings.put(read);
    assertThat(settings.scan().filter(Setting_.status.eq(Order.Status.OPEN)).list()).hasSize(1);
  }
}
