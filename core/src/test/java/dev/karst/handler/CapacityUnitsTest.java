package dev.karst.handler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules and most of the examples are those of the DynamoDB Developer Guide, "DynamoDB read and
 * write operations" and "Local secondary indexes", section "Provisioned throughput considerations".
 */
class CapacityUnitsTest {
  @ParameterizedTest
  @CsvSource({
    // bytes, strongly consistent, eventually consistent, in a transaction
    "0, 1, 0.5, 2",
    "1, 1, 0.5, 2",
    "3500, 1, 0.5, 2",
    "4096, 1, 0.5, 2",
    "4097, 2, 1, 4",
    "8192, 2, 1, 4",
    "10240, 3, 1.5, 6",
    "409600, 100, 50, 200",
  })
  void readsCountInFourKilobytes(
      long bytes, double consistent, double eventual, double transactional) {
    assertThat(CapacityUnits.read(bytes, true)).isEqualTo(consistent);
    assertThat(CapacityUnits.read(bytes, false)).isEqualTo(eventual);
    assertThat(CapacityUnits.transactionalRead(bytes)).isEqualTo(transactional);
  }

  @ParameterizedTest
  @CsvSource({
    // bytes before, bytes after, alone, in a transaction
    "0, 0, 1, 2",
    "0, 1, 1, 2",
    "0, 512, 1, 2",
    "0, 1024, 1, 2",
    "0, 1025, 2, 4",
    "1536, 0, 2, 4",
    "3072, 512, 3, 6",
    "512, 3072, 3, 6",
    "0, 409600, 400, 800",
  })
  void writesCountTheLargerImageInKilobytes(
      long before, long after, double alone, double transactional) {
    assertThat(CapacityUnits.write(before, after)).isEqualTo(alone);
    assertThat(CapacityUnits.transactionalWrite(before, after)).isEqualTo(transactional);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "1, 1, 0.5", "40, 40, 20"})
  void fetchesCountWhatWasRoundedItemByItem(long units, double consistent, double eventual) {
    assertThat(CapacityUnits.fetched(units, true)).isEqualTo(consistent);
    assertThat(CapacityUnits.fetched(units, false)).isEqualTo(eventual);
  }
}
