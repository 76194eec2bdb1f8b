package dev.karst.server.metrics;

import dev.karst.Karst;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/** Everything the server measures, of requests, tables and its process. */
public final class ServerMetrics implements AutoCloseable {
  /** The outcome of a request that was carried out. */
  public static final String OK = "ok";

  private final PrometheusMeterRegistry registry;
  private final RequestMetrics requests;
  private final TableMetrics tables;
  private final JvmGcMetrics collections = new JvmGcMetrics();

  /**
   * Measures from now on.
   *
   * @param registry where all meters go
   */
  public ServerMetrics(Karst karst, PrometheusMeterRegistry registry) {
    this.registry = registry;
    this.requests = new RequestMetrics(karst, registry);
    this.tables = new TableMetrics(karst, registry);
    new UptimeMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /**
   * Counts a request.
   *
   * @param operation its name; empty if there is none of that name
   * @param table what names the one table that it is about, if there is one; otherwise empty
   * @param outcome {@link #OK} or the error's name
   */
  public void record(String operation, String table, String outcome, Duration duration) {
    requests.record(operation, table, outcome, duration);
  }

  /** All figures of now in Prometheus's text format. */
  public String scrape() {
    requests.forgetDeletedTables();
    tables.refresh();
    return registry.scrape();
  }

  /** Stops listening to the process. */
  @Override
  public void close() {
    collections.close();
  }
}
