package dev.karst.examples.chat;

import dev.karst.Change;
import dev.karst.Change.Inserted;
import dev.karst.Change.Modified;
import dev.karst.Change.Removed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A client that is told what changes, and shows it until somebody looks. */
final class Phone implements Consumer<Change<Message>> {
  private final List<String> shown = new ArrayList<>();

  @Override
  public synchronized void accept(Change<Message> change) {
    if (change instanceof Inserted<Message> inserted) {
      shown.add("new      " + ChatText.line(inserted.after()));
    } else if (change instanceof Modified<Message> modified) {
      shown.add("edited   " + ChatText.line(modified.after()));
    } else if (change instanceof Removed<Message> removed) {
      shown.add(
          (removed.cause() == Change.Cause.EXPIRED ? "expired  " : "deleted  ")
              + ChatText.line(removed.before()));
    }
  }

  /** What it showed since the last look. */
  synchronized List<String> look() {
    List<String> seen = List.copyOf(shown);
    shown.clear();
    return seen;
  }
}
