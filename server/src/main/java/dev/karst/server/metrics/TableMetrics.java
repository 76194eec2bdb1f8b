package dev.karst.server.metrics;

import dev.karst.Karst;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.schema.TableDescription;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The gauges of what a database holds: items and bytes of each table, and the journal. */
final class TableMetrics {
  private final Karst karst;
  private final MultiGauge items;
  private final MultiGauge bytes;

  TableMetrics(Karst karst, MeterRegistry registry) {
    this.karst = karst;
    this.items =
        MultiGauge.builder("karst.table.items").description("Items of a table").register(registry);
    this.bytes =
        MultiGauge.builder("karst.table.size")
            .description("Bytes of a table's items as they are stored")
            .baseUnit("bytes")
            .register(registry);
    Gauge.builder("karst.journal.size", karst, Karst::journalBytes)
        .description("Length of the journal's files")
        .baseUnit("bytes")
        .register(registry);
  }

  /** Looks at all tables that there are now. */
  void refresh() {
    List<MultiGauge.Row<?>> itemRows = new ArrayList<>();
    List<MultiGauge.Row<?>> byteRows = new ArrayList<>();
    for (String name : karst.tableNames()) {
      describe(name)
          .ifPresent(
              table -> {
                Tags tags = Tags.of("table", name);
                itemRows.add(MultiGauge.Row.of(tags, table.itemCount()));
                byteRows.add(MultiGauge.Row.of(tags, table.sizeBytes()));
              });
    }
    items.register(itemRows, true);
    bytes.register(byteRows, true);
  }

  private Optional<TableDescription> describe(String name) {
    try {
      return Optional.of(karst.describeTable(name));
    } catch (ResourceNotFoundException deletedMeanwhile) {
      return Optional.empty();
    }
  }
}
