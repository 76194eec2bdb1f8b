package dev.karst.server;

import dev.karst.Karst;
import dev.karst.server.auth.Authenticator;
import dev.karst.server.auth.Credentials;
import dev.karst.server.auth.SignatureVerifier;
import dev.karst.server.http.HttpService;
import dev.karst.server.http.Tls;
import dev.karst.server.metrics.ServerMetrics;
import dev.karst.server.protocol.JsonOperations;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A server that gives clients of DynamoDB a database, over HTTP.
 *
 * <pre>{@code
 * try (Karst karst = Karst.open(directory);
 *     KarstServer server = KarstServer.of(karst).port(8000).start()) {
 *   …
 * }
 * }</pre>
 */
public final class KarstServer implements AutoCloseable {
  private final HttpService service;
  private final ServerMetrics metrics;
  private final URI uri;

  private KarstServer(HttpService service, ServerMetrics metrics, URI uri) {
    this.service = service;
    this.metrics = metrics;
    this.uri = uri;
  }

  /**
   * Says where and how to serve a database, which stays the caller's to close, after the server.
   */
  public static Builder of(Karst karst) {
    return new Builder(karst);
  }

  /** The port that it listens on. */
  public int port() {
    return service.port();
  }

  /** The address that it listens on, without a path. */
  public URI uri() {
    return uri;
  }

  /**
   * Takes no more requests, and returns when those under way are answered, or after 30 seconds. A
   * request that gets no answer may have been carried out.
   */
  @Override
  public void close() {
    service.close();
    metrics.close();
  }

  /** Where and how to serve a database. */
  public static final class Builder {
    private final Karst karst;
    private String host = "127.0.0.1";
    private int port;
    private @Nullable Credentials credentials;
    private @Nullable Tls tls;
    private @Nullable PrometheusMeterRegistry meters;
    private Duration idle = HttpService.DEFAULT_IDLE;
    private int connections = HttpService.DEFAULT_CONNECTIONS;
    private Clock clock = Clock.systemUTC();

    private Builder(Karst karst) {
      this.karst = karst;
    }

    /** Listens on the address of that name instead of 127.0.0.1. */
    public Builder host(String name) {
      host = name;
      return this;
    }

    /** Listens on that port instead of any that is free. */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /** Carries out only what is signed with one of these keys, instead of all that is signed. */
    public Builder credentials(Credentials users) {
      credentials = users;
      return this;
    }

    /** Speaks HTTPS. */
    public Builder tls(Tls certificate) {
      tls = certificate;
      return this;
    }

    /** Measures in that registry, which {@code /metrics} shows, instead of one of its own. */
    public Builder meters(PrometheusMeterRegistry registry) {
      meters = registry;
      return this;
    }

    /** Gives up on clients that send nothing for so long, instead of for 75 seconds. */
    public Builder idleTimeout(Duration timeout) {
      idle = timeout;
      return this;
    }

    /** Lets so many clients connect at once, instead of 4,000; more wait until one leaves. */
    public Builder connections(int limit) {
      connections = limit;
      return this;
    }

    /** Takes the time from {@code source} instead of the system. */
    public Builder clock(Clock source) {
      clock = source;
      return this;
    }

    /**
     * Starts it.
     *
     * @throws IOException if the address is taken, or none of this machine's
     */
    public KarstServer start() throws IOException {
      ServerMetrics metrics =
          new ServerMetrics(
              karst,
              meters == null ? new PrometheusMeterRegistry(PrometheusConfig.DEFAULT) : meters);
      boolean started = false;
      try {
        HttpService service =
            HttpService.start(
                new HttpService.Address(host, port, tls, idle, connections),
                JsonOperations.of(karst.operations(), karst.streams())::find,
                authenticator(),
                metrics);
        started = true;
        return new KarstServer(service, metrics, uri(service.port()));
      } finally {
        if (!started) {
          metrics.close();
        }
      }
    }

    private Authenticator authenticator() {
      return credentials == null
          ? Authenticator.acceptingAll()
          : new SignatureVerifier(credentials, clock);
    }

    private URI uri(int actualPort) {
      String literal = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
      return URI.create((tls == null ? "http" : "https") + "://" + literal + ":" + actualPort);
    }
  }
}
