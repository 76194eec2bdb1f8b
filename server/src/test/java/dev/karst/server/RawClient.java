package dev.karst.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** One connection to a server, on which a test says exactly what it likes. */
public final class RawClient implements Closeable {
  /** What came back. Names of headers are in lower case. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Reply(int status, Map<String, String> headers, byte[] body) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return headers.get(name);
    }

    /** The checksum of the bytes that were received, as the header says it. */
    public String crc() {
      CRC32 crc = new CRC32();
      crc.update(body);
      return Long.toString(crc.getValue());
    }
  }

  private final Socket socket;
  private final InputStream in;

  public RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(20_000);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** One request on a connection of its own. */
  public static Reply exchange(int port, String head, byte[] body) throws IOException {
    try (RawClient client = new RawClient(port)) {
      client.send(head, body);
      return client.reply();
    }
  }

  /** Sends a request with a Content-Length; {@code head} has lines without their ends. */
  public void send(String head, byte[] body) throws IOException {
    String full = head + "\nHost: localhost\nContent-Length: " + body.length + "\n\n";
    write(full.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    write(body);
  }

  public void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Says that nothing more will be sent. */
  public void finish() throws IOException {
    socket.shutdownOutput();
  }

  public Reply reply() throws IOException {
    String start = line();
    int status = Integer.parseInt(start.split(" ", -1)[1]);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    if (status == 100) {
      return new Reply(status, headers, new byte[0]);
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the body is cut off");
    }
    return new Reply(status, headers, body);
  }

  /** Whether nothing comes for so long. */
  public boolean isWaiting(Duration time) throws IOException {
    int before = socket.getSoTimeout();
    socket.setSoTimeout((int) time.toMillis());
    in.mark(1);
    try {
      in.read();
      in.reset();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    } finally {
      socket.setSoTimeout(before);
    }
  }

  /** Whether the server has ended the connection. */
  public boolean isEnded() throws IOException {
    return in.read() < 0;
  }

  /** All that comes until the server ends the connection. */
  public byte[] rest() throws IOException {
    return in.readAllBytes();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection ended");
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
