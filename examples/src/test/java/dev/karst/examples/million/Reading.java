package dev.karst.examples.million;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;

/** What a sensor measured: about 200 bytes. */
@Table("readings")
record Reading(
    @PartitionKey String sensor,
    @SortKey long second,
    double celsius,
    int humidity,
    boolean calibrated,
    String remark) {
  private static final int PER_SENSOR = 100;

  /** The reading of that number: the same in every run. */
  static Reading of(int number) {
    long noise = (number + 1) * 0x9E37_79B9_7F4A_7C15L;
    return new Reading(
        "sensor-%05d".formatted(number / PER_SENSOR),
        1_700_000_000L + number % PER_SENSOR * 60L,
        (noise >>> 48) / 1_000.0,
        (int) (noise >>> 40 & 63),
        (noise & 8) == 0,
        REMARK.substring((int) (noise >>> 58)) + number);
  }

  private static final String REMARK =
      "The mast stands in the shade of the northern wall, ten paces from the well; readings taken"
          + " while the pump ran are marked, and so are those after rain, snow and fog. ";
}
