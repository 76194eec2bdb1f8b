package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Change;
import dev.karst.Change.Cause;
import dev.karst.Change.Inserted;
import dev.karst.Change.Modified;
import dev.karst.Change.Removed;
import dev.karst.Karst;
import dev.karst.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Changes of objects, as a repository tells them. */
@Timeout(60)
class SessionChangesTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Session FIRST = new Session("s1", "ann", 0);
  private static final Session SECOND = new Session("s1", null, 0);

  @TempDir Path directory;

  private final BlockingQueue<Change<Session>> told = new LinkedBlockingQueue<>();

  Sessions open(Karst database) {
    return Facade.generated(Sessions.class, SessionRepository.on(database));
  }

  private List<Change<Session>> toldBy(Subscription subscription) throws InterruptedException {
    assertThat(subscription.awaitIdle(LONG)).isTrue();
    List<Change<Session>> changes = new ArrayList<>();
    told.drainTo(changes);
    return changes;
  }

  @Test
  void tellsWhatBecameOfObjects() throws Exception {
    try (Karst karst = Karst.inMemory()) {
      Sessions sessions = open(karst);
      try (Subscription subscription = sessions.onChange(told::add)) {
        sessions.put(FIRST);
        sessions.put(SECOND);
        sessions.put(SECOND);
        sessions.delete(SECOND);
        sessions.delete("s1");
        assertThat(toldBy(subscription))
            .containsExactly(
                new Inserted<>(FIRST),
                new Modified<>(FIRST, SECOND),
                new Removed<>(SECOND, Cause.DELETED));
      }
      sessions.put(FIRST);
      assertThat(told).isEmpty();
    }
  }

  @Test
  void tellsThatAnObjectExpired() throws Exception {
    try (Karst karst = Karst.inMemory()) {
      Sessions sessions = open(karst);
      karst.enableTimeToLive("sessions", "expires");
      Session over = new Session("s1", "ann", Instant.now().getEpochSecond() - 60);
      try (Subscription subscription = sessions.onChange(told::add)) {
        sessions.put(over);
        assertThat(told.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo(new Inserted<>(over));
        assertThat(told.poll(LONG.toSeconds(), TimeUnit.SECONDS))
            .isEqualTo(new Removed<>(over, Cause.EXPIRED));
        assertThat(toldBy(subscription)).isEmpty();
      }
    }
  }

  @Test
  void goesOnUnderAName() throws Exception {
    try (Karst karst = Karst.open(directory)) {
      open(karst).onChange("mail", told::add).close();
      open(karst).put(FIRST);
    }
    try (Karst karst = Karst.open(directory)) {
      Sessions sessions = open(karst);
      sessions.put(SECOND);
      try (Subscription subscription = sessions.onChange("mail", told::add)) {
        assertThat(toldBy(subscription))
            .containsExactly(new Inserted<>(FIRST), new Modified<>(FIRST, SECOND));
      }
    }
  }

  @Test
  void aHandlerOfEveryChangeWillDo() throws Exception {
    List<Object> seen = new ArrayList<>();
    Consumer<Object> handler = seen::add;
    try (Karst karst = Karst.inMemory()) {
      Sessions sessions = open(karst);
      try (Subscription subscription = sessions.onChange(handler)) {
        sessions.put(FIRST);
        assertThat(subscription.awaitIdle(LONG)).isTrue();
      }
    }
    assertThat(seen).containsExactly(new Inserted<>(FIRST));
  }

  @Test
  void refusesNullArguments() {
    try (Karst karst = Karst.inMemory()) {
      Sessions sessions = open(karst);
      assertThatThrownBy(() -> sessions.onChange(null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("handler");
      assertThatThrownBy(() -> sessions.onChange("mail", null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("handler");
      assertThatThrownBy(() -> sessions.onChange(null, told::add))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("name");
    }
  }
}
