package dev.karst.server.http;

import java.util.Arrays;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Reads the body of a request, up to a limit. Holds no thread while the client is slow, and no more
 * memory than twice what it sent.
 */
final class BodyReader implements Runnable {
  /** Who waits for a body; exactly one of these is called, once. */
  interface Listener {
    void read(byte[] body);

    /** There are more bytes than allowed. */
    void tooLarge();

    /** The client is gone, too slow, or sends chunks that are none. */
    void failed(Throwable cause);
  }

  private static final int FIRST_BYTES = 8192;

  private final Request request;
  private final int limit;
  private final Listener listener;
  private byte[] buffer;
  private int length;

  /** What was read and thrown away behind the limit. */
  private long surplus;

  private BodyReader(Request request, int limit, Listener listener) {
    this.request = request;
    this.limit = limit;
    this.listener = listener;
    long announced = request.getLength();
    this.buffer = new byte[announced < 0 ? FIRST_BYTES : (int) Math.min(announced, FIRST_BYTES)];
  }

  /** Reads it, in this thread for what is there already. */
  static void read(Request request, int limit, Listener listener) {
    boolean waits = request.getHeaders().contains("Expect");
    if (request.getLength() > (waits ? limit : 2L * limit)) {
      listener.tooLarge();
    } else {
      new BodyReader(request, limit, listener).run();
    }
  }

  @Override
  public void run() {
    while (true) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        listener.failed(chunk.getFailure());
        return;
      }
      add(chunk);
      boolean last = chunk.isLast();
      chunk.release();
      if (surplus > limit || (last && surplus > 0)) {
        listener.tooLarge();
        return;
      }
      if (last) {
        listener.read(buffer.length == length ? buffer : Arrays.copyOf(buffer, length));
        return;
      }
    }
  }

  /**
   * A client that sends too much is heard out, within reason: one that is cut off while it sends
   * may never see the answer.
   */
  private void add(Content.Chunk chunk) {
    int more = chunk.remaining();
    if (surplus > 0 || more > limit - length) {
      surplus += more;
      buffer = new byte[0];
      length = 0;
      return;
    }
    if (more > buffer.length - length) {
      int wanted = Math.max(length + more, (int) Math.min(2L * buffer.length, limit));
      buffer = Arrays.copyOf(buffer, wanted);
    }
    chunk.get(buffer, length, more);
    length += more;
  }
}
