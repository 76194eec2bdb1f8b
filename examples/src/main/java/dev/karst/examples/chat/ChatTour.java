package dev.karst.examples.chat;

import dev.karst.Subscription;
import dev.karst.WriteResult;
import dev.karst.WriteResult.Rejected;
import dev.karst.examples.Figures;
import dev.karst.examples.Progress;
import dev.karst.examples.Screen;
import dev.karst.examples.Timed;
import dev.karst.mapper.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A day in a room, each step with its call, its answer and its cost. */
final class ChatTour {
  private static final String ROOM = "office";
  private static final String ADA = "ada";
  private static final String BEN = "ben";
  private static final String EVE = "eve";
  private static final String PHONE = "phone-of-ben";
  private static final int MESSAGES = 200;
  private static final int PAGE = 5;
  private static final Duration WHISPER = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final Chat chat;
  private final HandClock clock;
  private final Screen screen;
  private final Phone phone = new Phone();

  ChatTour(Chat chat, HandClock clock, Screen screen) {
    this.chat = chat;
    this.clock = clock;
    this.screen = screen;
  }

  /**
   * Puts the clock to the day after the last message, if there is one.
   *
   * @param firstDay when the first day begins
   */
  void beginDay(Instant firstDay) {
    chat.messages()
        .query(ROOM)
        .descending()
        .first()
        .map(last -> Duration.between(firstDay, last.sentAt()).toDays() + 1)
        .ifPresent(days -> clock.set(firstDay.plus(Duration.ofDays(days))));
    screen.line(
        "The clock is the demonstration's, and says " + ChatText.time(clock.instant()) + ".");
    SmallTalk.PEOPLE.forEach(name -> chat.join(ROOM, name));
  }

  /** Starts Ben's phone. */
  Subscription turnPhoneOn() {
    Timed<Subscription> started = Timed.of(() -> chat.messages().onChange(PHONE, phone));
    screen.step("Ben's phone is on", Figures.time(started.time()));
    screen.code("messages.onChange(\"" + PHONE + "\", phone)");
    return started.value();
  }

  void talk(Subscription subscription) {
    screen.step(MESSAGES + " messages of " + String.join(", ", SmallTalk.PEOPLE));
    SmallTalk talk = new SmallTalk(clock.instant());
    Progress progress = screen.progress("Talking");
    long start = System.nanoTime();
    for (int i = 1; i <= MESSAGES; i++) {
      clock.putForward(talk.pause());
      chat.say(ROOM, talk.author(), talk.text());
      progress.update((double) i / MESSAGES, Figures.count(i, "message", "messages"));
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    progress.end();
    screen.code("karst.transaction()");
    screen.code("    .insert(messages, message)");
    screen.code("    .update(members.update(\"office\", \"ben\").add(Member_.unread, 1))");
    screen.code("    .commit()                    // one update for each other member");
    screen.line("Sent in " + Figures.time(time) + ", " + Figures.timeEach(time, MESSAGES) + ".");
    List<String> shown = lookAtPhone(subscription);
    screen.line("Ben's phone was told " + Figures.count(shown.size(), "change", "changes") + ".");
  }

  private List<String> lookAtPhone(Subscription subscription) {
    try {
      if (subscription.awaitIdle(LONGEST)) {
        return phone.look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("a phone catches up: lag=" + subscription.lag());
  }

  void countUnread() {
    Timed<List<Member>> members = Timed.of(() -> chat.members().query(ROOM).list());
    screen.step("Who has not read how much?", Figures.time(members.time()));
    screen.code(
        "members.query(\"office\").list()",
        Figures.timeEach(members.time(), members.value().size()));
    tell(members.value());
    Member ben = chat.members().find(ROOM, BEN).orElseThrow();
    Timed<Long> counted = Timed.of(() -> chat.countUnread(ben));
    screen.code("messages.query(\"office\").sentAtGreaterThan(ben.read())");
    screen.code("    .filter(Message_.author.ne(\"ben\")");
    screen.code(
        "        .and(Message_.expires.notExists())).count()", Figures.time(counted.time()));
    if (counted.value() != ben.unread()) {
      throw new IllegalStateException(
          "the counter counts messages: counter=" + ben + " counted=" + counted.value());
    }
    screen.line("Counted one by one they are as many: " + counted.value() + ".");

    Timed<WriteResult<Member>> read = Timed.of(() -> chat.markRead(ROOM, BEN));
    screen.step("Ben reads", Figures.time(read.time()));
    screen.code("members.update(\"office\", \"ben\")");
    screen.code("    .add(Member_.unread, -seen).set(Member_.read, now).execute()");
    tell(List.of(read.value().orElseThrow()));
  }

  private void tell(List<Member> members) {
    screen.table(
        members.stream()
            .map(
                member ->
                    List.of(
                        member.name(),
                        "%4d unread".formatted(member.unread()),
                        "since " + ChatText.time(member.read())))
            .toList());
  }

  void edit(Subscription subscription) {
    clock.putForward(Duration.ofMinutes(1));
    Message written = chat.say(ROOM, ADA, "The cake is in the cellar");
    clock.putForward(Duration.ofMinutes(1));
    screen.step("Ada corrects what she said");
    ChatText.list(screen, List.of(written));
    screen.code("messages.update(message).set(Message_.text, …).execute()");
    tell(chat.edit(written, "The cake is in the kitchen"));
    screen.line("Her tablet still has the first version, and corrects that:");
    screen.code("messages.update(message).set(Message_.text, …).execute()");
    tell(chat.edit(written, "The cake is on the roof"));
    showPhone(subscription);
  }

  private void tell(WriteResult<Message> result) {
    if (result instanceof Rejected<Message> rejected) {
      screen.line("Rejected; there is: " + rejected.current().map(ChatTour::brief).orElse("none"));
    } else {
      screen.line("Written: " + brief(result.orElseThrow()));
    }
  }

  private static String brief(Message message) {
    return "version %d of %s: %s"
        .formatted(message.version(), ChatText.timeOfDay(message.updatedAt()), message.text());
  }

  private void showPhone(Subscription subscription) {
    screen.line("Ben's phone shows:");
    lookAtPhone(subscription).forEach(screen::line);
  }

  void whisper(Subscription subscription) {
    clock.putForward(Duration.ofMinutes(1));
    Message message = chat.whisper(ROOM, EVE, "The code is 4711", WHISPER);
    Instant end = message.expires().orElseThrow();
    screen.step("Eve says something that expires at " + ChatText.time(end));
    screen.code("messages.insert(new Message(…, Optional.of(expires), …))    // its @Ttl");
    screen.line(
        isThere(message) ? "It is there." : "It is not there, and it is " + clock.instant() + ".");
    clock.set(end.plusSeconds(1));
    screen.line("The clock is put forward, to " + ChatText.time(clock.instant()) + ".");
    Duration waited = awaitEnd(message);
    screen.line("The store removed it, " + Figures.time(waited) + " later by your clock.");
    screen.code("messages.find(key)");
    screen.line(isThere(message) ? "It is there." : "It is not there.");
    showPhone(subscription);
  }

  private boolean isThere(Message message) {
    return chat.messages().find(MessageKey.of(message)).isPresent();
  }

  private Duration awaitEnd(Message message) {
    long start = System.nanoTime();
    while (isThere(message)) {
      if (System.nanoTime() - start > LONGEST.toNanos()) {
        throw new IllegalStateException(
            "messages expire: message=" + message + " now=" + clock.instant());
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Shows the last page; answers with it. */
  Page<Message> readLastPage() {
    Timed<Page<Message>> page = Timed.of(() -> chat.messages().query(ROOM).descending().page(PAGE));
    screen.step("The history backwards, page by page", Figures.time(page.time()));
    screen.code("messages.query(\"office\").descending().page(" + PAGE + ")");
    ChatText.list(screen, page.value().items());
    screen.line("the token behind it: " + page.value().nextToken().orElseThrow());
    return page.value();
  }

  /** What Ben's phone is not there for. */
  void talkOn() {
    clock.putForward(Duration.ofMinutes(1));
    Message message = chat.say(ROOM, EVE, "Is there still cake?");
    screen.step("Ben's phone is off, and somebody says something");
    screen.code("subscription.close()");
    ChatText.list(screen, List.of(message));
  }

  /** Goes on behind a page that was read before the database was closed. */
  void readOn(Page<Message> last) {
    String token = last.nextToken().orElseThrow();
    Timed<Page<Message>> second =
        Timed.of(() -> chat.messages().query(ROOM).descending().page(PAGE, token));
    screen.step("The token of before still leads on", Figures.time(second.time()));
    screen.code("messages.query(\"office\").descending().page(" + PAGE + ", token)");
    ChatText.list(screen, second.value().items());
    screen.line("It goes on behind the page, though a message has come since.");
    Timed<List<Message>> rest = Timed.of(() -> allBehind(last));
    screen.step("And so on, to the first message", Figures.time(rest.time()));
    screen.code("page(" + PAGE + ", page.nextToken().orElseThrow())");
    List<Message> all = new ArrayList<>(last.items());
    all.addAll(rest.value());
    checkAll(all);
    screen.line(
        Figures.count((all.size() + PAGE - 1) / PAGE, "page", "pages")
            + " of "
            + Figures.count(all.size(), "message", "messages")
            + ", each once; the first was:");
    ChatText.list(screen, all.subList(all.size() - 1, all.size()));
  }

  private List<Message> allBehind(Page<Message> last) {
    List<Message> all = new ArrayList<>();
    Page<Message> page = last;
    while (page.nextToken().isPresent()) {
      page = chat.messages().query(ROOM).descending().page(PAGE, page.nextToken().get());
      all.addAll(page.items());
    }
    return all;
  }

  /** Fails if pages are not what one query has, but for what was said since. */
  private void checkAll(List<Message> paged) {
    Instant newest = paged.get(0).sentAt();
    List<Message> asked = chat.messages().query(ROOM).sentAtAtMost(newest).descending().list();
    if (!paged.equals(asked)) {
      throw new IllegalStateException(
          "pages have each message once: paged=" + paged.size() + " asked=" + asked.size());
    }
  }

  /** Shows what the phone missed. */
  void catchUp() {
    try (Subscription subscription = turnPhoneOn()) {
      showPhone(subscription);
    }
  }
}
