package dev.karst.server.http;

import dev.karst.server.auth.Authenticator;
import dev.karst.server.metrics.ServerMetrics;
import dev.karst.server.protocol.JsonOperation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running Jetty that speaks DynamoDB's protocol on one address. */
public final class HttpService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpService.class);

  /** Longer than the SDKs keep idle connections, so that it is they who close them. */
  public static final Duration DEFAULT_IDLE = Duration.ofSeconds(75);

  /** Far more than clients need, and fewer than the files a process may usually open. */
  public static final int DEFAULT_CONNECTIONS = 4_000;

  /** When there are no connections left, those that are idle for so long give theirs up. */
  private static final Duration IDLE_IN_NEED = Duration.ofSeconds(5);

  /** What is idle when the server stops gets so long for a request that is on its way. */
  private static final Duration IDLE_IN_STOP = Duration.ofMillis(250);

  private static final Duration STOP = Duration.ofSeconds(30);

  /**
   * Where the service listens.
   *
   * @param port 0 for any that is free
   * @param tls null for plain HTTP
   * @param idle how long a client may take for its next byte
   * @param connections how many there may be; more wait until one ends
   */
  public record Address(String host, int port, @Nullable Tls tls, Duration idle, int connections) {}

  private final Server server;
  private final ServerConnector connector;

  private HttpService(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts it.
   *
   * @param operations those that can be asked for, by service and name
   * @throws IOException if the address is taken, or none of this machine's
   */
  public static HttpService start(
      Address address,
      Function<String, Optional<JsonOperation>> operations,
      Authenticator authenticator,
      ServerMetrics metrics)
      throws IOException {
    checkHost(address.host());
    Server server = new Server(threads());
    ServerConnector connector =
        new ServerConnector(server, null, null, null, 1, -1, factories(address.tls()));
    connector.setHost(address.host());
    connector.setPort(address.port());
    connector.setIdleTimeout(address.idle().toMillis());
    connector.setShutdownIdleTimeout(IDLE_IN_STOP.toMillis());
    server.addConnector(connector);
    server.addBean(limit(address, server));
    server.setErrorHandler(new MalformedRequests());
    server.setHandler(
        new GracefulHandler(
            new DynamoHandler(new Protocol(operations, authenticator, metrics), metrics)));
    server.setStopTimeout(STOP.toMillis());
    HttpService service = new HttpService(server, connector);
    boolean started = false;
    try {
      // First and alone: the port is refused before threads are started.
      connector.open();
      server.start();
      started = true;
      return service;
    } catch (IOException | RuntimeException e) {
      throw refused(address, e);
    } catch (Exception e) {
      throw new IllegalStateException("Jetty does not start", e);
    } finally {
      if (!started) {
        service.close();
      }
    }
  }

  private static void checkHost(String host) throws IOException {
    InetAddress found;
    try {
      found = InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IOException("there is no host " + host, e);
    }
    if (!found.isAnyLocalAddress() && NetworkInterface.getByInetAddress(found) == null) {
      throw new IOException("the address " + host + " is none of this machine's");
    }
  }

  /** A port that may not be used is a BindException as well; only its words tell. */
  private static IOException refused(Address address, Exception cause) {
    Throwable root = cause.getCause() == null ? cause : cause.getCause();
    String why = String.valueOf(root.getMessage());
    String where = "port " + address.port() + " of " + address.host();
    return new IOException(
        why.contains("already in use")
            ? where + " is in use"
            : "cannot listen on " + where + ": " + why,
        cause);
  }

  /**
   * Enough that writers which wait for the disk together leave some for others, on two processors
   * and on many.
   */
  private static QueuedThreadPool threads() {
    int processors = Runtime.getRuntime().availableProcessors();
    QueuedThreadPool threads =
        new QueuedThreadPool(Math.max(64, Math.min(512, 16 * processors)), 8);
    threads.setName("karst-http");
    return threads;
  }

  /** Without one, strangers could take the file handles that the database needs. */
  private static NetworkConnectionLimit limit(Address address, Server server) {
    NetworkConnectionLimit limit = new NetworkConnectionLimit(address.connections(), server);
    limit.setEndPointIdleTimeout(Math.min(IDLE_IN_NEED.toMillis(), address.idle().toMillis()));
    return limit;
  }

  private static ConnectionFactory[] factories(@Nullable Tls tls) {
    HttpConfiguration settings = new HttpConfiguration();
    settings.setSendServerVersion(false);
    // The SDKs set their clocks by it when a signature's date is refused.
    settings.setSendDateHeader(true);
    // Signatures sign headers as they were sent.
    settings.setHeaderCacheCaseSensitive(true);
    settings.setRequestHeaderSize(16 << 10);
    HttpConnectionFactory http = new HttpConnectionFactory(settings);
    return tls == null
        ? new ConnectionFactory[] {http}
        : new ConnectionFactory[] {
          new SslConnectionFactory(tls.contextFactory(), HttpVersion.HTTP_1_1.asString()), http
        };
  }

  /** The port that it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Takes no more requests, and returns when those under way are answered, or 30 seconds are over.
   */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (TimeoutException e) {
      LOG.warn("Requests were still under way after {} s", STOP.toSeconds());
    } catch (Exception e) {
      LOG.warn("Jetty does not stop cleanly", e);
    }
  }
}
