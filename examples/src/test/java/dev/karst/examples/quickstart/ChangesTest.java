package dev.karst.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Change.Inserted;
import dev.karst.Change.Modified;
import dev.karst.Change.Removed;
import dev.karst.Karst;
import dev.karst.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The README's changes: that they are told as it says. */
class ChangesTest {
  @TempDir Path directory;

  /** Takes the place of the snippet's mails. */
  private final List<String> sent = new ArrayList<>();

  @Test
  @Timeout(60)
  void doesWhatTheReadmeSays() throws InterruptedException {
    try (Karst karst = Karst.open(directory)) {
      OrderRepository orders = OrderRepository.on(karst);
      try (Subscription mails = subscribe(orders)) {
        orders.put(new Order("c1", "2026-01", 250));
        orders.put(new Order("c1", "2026-01", 300));
        assertThat(mails.awaitIdle(Duration.ofSeconds(30))).isTrue();
      }
      orders.delete("c1", "2026-01");
    }
    try (Karst karst = Karst.open(directory);
        Subscription mails = subscribe(OrderRepository.on(karst))) {
      assertThat(mails.awaitIdle(Duration.ofSeconds(30))).isTrue();
    }
    assertThat(sent)
        .containsExactly("thank you for 2026-01", "250 is now 300", "2026-01 is DELETED");
  }

  private Subscription subscribe(OrderRepository orders) {
    // changes: use
    Subscription mails =
        orders.onChange(
            "mails", // goes on under this name where it stopped, also after a restart
            change -> {
              if (change instanceof Inserted<Order> inserted) {
                send("thank you for " + inserted.after().orderId());
              } else if (change instanceof Modified<Order> modified) {
                send(modified.before().total() + " is now " + modified.after().total());
              } else if (change instanceof Removed<Order> removed) {
                send(removed.before().orderId() + " is " + removed.cause()); // DELETED or EXPIRED
              }
            });
    // end
    return mails;
  }

  private void send(String mail) {
    sent.add(mail);
  }
}
