package dev.karst.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets whoever takes memory away wait until no operation touches it.
 *
 * <p>Each thread counts its entries and exits in a {@link Pass} of its own, odd while it is inside.
 * Who closes something first makes it refuse new operations, then calls {@link #awaitQuiet}: when
 * that returns, every operation that was inside has left, and those that entered since have seen
 * the refusal. An operation costs two writes to its own thread's memory.
 */
final class OperationGate {
  /** One thread's way in and out. */
  static final class Pass {
    private static final VarHandle COUNT;

    static {
      try {
        COUNT = MethodHandles.lookup().findVarHandle(Pass.class, "count", long.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    @SuppressWarnings("unused") // written through COUNT
    private volatile long count;

    private long mine;

    private Pass() {}

    /** Goes inside. What is read after this call is no older than it. */
    void enter() {
      if ((mine & 1) != 0) {
        throw new IllegalStateException("a thread is inside once: count=" + mine);
      }
      COUNT.setVolatile(this, ++mine);
    }

    void leave() {
      COUNT.setRelease(this, ++mine);
    }
  }

  private static final long LOOK_AGAIN_NANOS = 50_000;

  private static final int MIN_PASSES = 64;

  private int lookForDeadAt = MIN_PASSES;
  private final List<WeakReference<Pass>> passes = new ArrayList<>();

  /** A pass for the calling thread, which keeps it for good. */
  Pass issue() {
    Pass pass = new Pass();
    synchronized (passes) {
      if (passes.size() >= lookForDeadAt) {
        passes.removeIf(reference -> reference.get() == null);
        lookForDeadAt = 2 * Math.max(MIN_PASSES, passes.size());
      }
      passes.add(new WeakReference<>(pass));
    }
    return pass;
  }

  /** Returns when every operation that was inside at the time of the call has left. */
  void awaitQuiet() {
    List<WeakReference<Pass>> issued;
    synchronized (passes) {
      issued = List.copyOf(passes);
    }
    for (WeakReference<Pass> reference : issued) {
      Pass pass = reference.get();
      if (pass != null) {
        awaitLeft(pass);
      }
    }
  }

  private static void awaitLeft(Pass pass) {
    long seen = pass.count;
    while ((seen & 1) != 0 && pass.count == seen) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }
}
