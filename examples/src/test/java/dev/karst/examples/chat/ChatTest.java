package dev.karst.examples.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.Subscription;
import dev.karst.WriteResult;
import dev.karst.WriteResult.Rejected;
import dev.karst.WriteResult.Written;
import dev.karst.mapper.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is said, read, changed and gone. */
@Timeout(60)
final class ChatTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String ROOM = "attic";

  private final HandClock clock = new HandClock(NOON);
  private Karst karst;
  private Chat chat;

  @BeforeEach
  void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).clock(clock).hideExpiredItems().open();
    chat = Chat.on(karst, clock);
    SmallTalk.PEOPLE.forEach(name -> chat.join(ROOM, name));
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private Message say(String author, String text) {
    clock.putForward(Duration.ofSeconds(1));
    return chat.say(ROOM, author, text);
  }

  private Member member(String name) {
    return chat.members().find(ROOM, name).orElseThrow();
  }

  @Test
  void countsForAllOthers() {
    say("ada", "1");
    say("ben", "2");
    say("ada", "3");
    assertThat(chat.members().query(ROOM).list())
        .extracting(Member::unread)
        .containsExactly(1, 2, 3);
    assertThat(chat.members().query(ROOM).list())
        .allMatch(member -> chat.countUnread(member) == member.unread());
  }

  @Test
  void countsFromWhatWasRead() {
    say("ada", "1");
    chat.markRead(ROOM, "ben");
    assertThat(member("ben")).isEqualTo(new Member(ROOM, "ben", clock.instant(), 0));
    say("eve", "2");
    assertThat(member("ben").unread()).isEqualTo(1);
    assertThat(chat.countUnread(member("ben"))).isEqualTo(1);
    chat.join(ROOM, "ben");
    assertThat(member("ben").unread()).isEqualTo(1);
  }

  @Test
  void refusesTwoMessagesInOne() {
    Message first = say("ada", "1");
    assertThatThrownBy(() -> chat.say(ROOM, "ada", "2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("one thing at a time");
    assertThat(chat.messages().query(ROOM).list()).containsExactly(first);
    assertThat(member("ben").unread()).isEqualTo(1);
    chat.say(ROOM, "ben", "2");
    assertThat(chat.messages().query(ROOM).list())
        .extracting(Message::author)
        .containsExactly("ada", "ben");
  }

  @Test
  void editsWhatWasSeen() {
    Message said = say("ada", "celar");
    clock.putForward(Duration.ofMinutes(1));
    WriteResult<Message> edited = chat.edit(said, "cellar");
    Message now =
        new Message(ROOM, said.sentAt(), "ada", "cellar", Optional.empty(), clock.instant(), 2);
    assertThat(edited).isEqualTo(new Written<>(now));
    assertThat(chat.edit(said, "roof")).isEqualTo(new Rejected<>(Optional.of(now)));
  }

  @Test
  void forgetsWhispersAndTellsSo() throws InterruptedException {
    Phone phone = new Phone();
    try (Subscription subscription = chat.messages().onChange(phone)) {
      Message whisper = chat.whisper(ROOM, "eve", "4711", Duration.ofMinutes(10));
      assertThat(whisper.expires()).contains(NOON.plusSeconds(600));
      assertThat(member("ben").unread()).isZero();
      clock.set(NOON.plusSeconds(600));
      assertThat(chat.messages().find(MessageKey.of(whisper))).contains(whisper);
      clock.set(NOON.plusSeconds(601));
      assertThat(chat.messages().find(MessageKey.of(whisper))).isEmpty();
      say("ada", "5");
      assertThat(subscription.awaitIdle(LONG)).isTrue();
      assertThat(phone.look())
          .contains("new      2026-05-01 12:00:00  eve: 4711")
          .contains("new      2026-05-01 12:10:02  ada: 5");
      assertThat(phone.look()).isEmpty();
    }
  }

  @Test
  void pagesBackwardsAcrossAClosing(@TempDir Path directory) {
    Page<Message> last;
    try (Karst first = Karst.at(directory).clock(clock).open()) {
      Chat before = Chat.on(first, clock);
      for (int i = 1; i <= 12; i++) {
        clock.putForward(Duration.ofSeconds(1));
        before.say(ROOM, "ada", "" + i);
      }
      last = before.messages().query(ROOM).descending().page(5);
      clock.putForward(Duration.ofSeconds(1));
      before.say(ROOM, "ada", "13");
    }
    assertThat(last.items()).extracting(Message::text).containsExactly("12", "11", "10", "9", "8");
    try (Karst second = Karst.at(directory).clock(clock).open()) {
      Chat after = Chat.on(second, clock);
      Page<Message> next =
          after.messages().query(ROOM).descending().page(5, last.nextToken().orElseThrow());
      assertThat(next.items()).extracting(Message::text).containsExactly("7", "6", "5", "4", "3");
    }
  }
}
