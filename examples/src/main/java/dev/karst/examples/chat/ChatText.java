package dev.karst.examples.chat;

import dev.karst.examples.Screen;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Messages as people read them. */
final class ChatText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ChatText() {}

  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  static String timeOfDay(Instant time) {
    return TIME_OF_DAY.format(time);
  }

  static String time(Instant time) {
    return TIME.format(time);
  }

  /** {@code 2026-03-02 09:00:12 ada: Who has seen the stapler}. */
  static String line(Message message) {
    String edited = message.version() > 1 ? " (edited)" : "";
    return time(message.sentAt()) + "  " + message.author() + ": " + message.text() + edited;
  }

  static void list(Screen screen, List<Message> messages) {
    messages.forEach(message -> screen.line(line(message)));
  }
}
