package dev.karst.mapper.example;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.DefaultValue;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/** An entity whose components have defaults, one of each kind. */
@Table("settings")
public record Setting(
    @PartitionKey String id,
    @DefaultValue("") String text,
    @DefaultValue("it's \"$L\"") @Attribute(aliases = "title") String name,
    @DefaultValue("OPEN") Order.Status status,
    @DefaultValue("true") boolean flag,
    @DefaultValue("false") Boolean boxedFlag,
    @DefaultValue("'") char letter,
    @DefaultValue("-128") byte tiny,
    @DefaultValue("7") Byte boxedTiny,
    @DefaultValue("8") Short small,
    @DefaultValue("-2147483648") int whole,
    @DefaultValue("9.0") Integer boxedWhole,
    @DefaultValue("9223372036854775807") long large,
    @DefaultValue("10") Long boxedLarge,
    @DefaultValue("0.1") float real,
    @DefaultValue("1e-7") Float boxedReal,
    @DefaultValue("1E+20") double precise,
    @DefaultValue("2.5") Double boxedPrecise,
    @DefaultValue("12.50") BigDecimal decimal,
    @DefaultValue("2026-01-31") LocalDate since,
    @DefaultValue("1.5") Duration delay,
    @DefaultValue("00000000-0000-0000-0000-000000000001") UUID owner,
    Range range,
    Bean bean) {
  public record Range(@DefaultValue("1") int low, @DefaultValue("2026-12-31") LocalDate since) {}

  /** A bean that would have another default by itself. */
  public static final class Bean {
    private int size = 3;

    @DefaultValue("5")
    public int getSize() {
      return size;
    }

    public void setSize(int size) {
      this.size = size;
    }
  }
}
