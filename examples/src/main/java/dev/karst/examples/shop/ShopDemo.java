package dev.karst.examples.shop;

import dev.karst.Karst;
import dev.karst.examples.BadInputException;
import dev.karst.examples.DemoDirectory;
import dev.karst.examples.Demonstration;
import dev.karst.examples.Figures;
import dev.karst.examples.Screen;
import dev.karst.examples.Timed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Customers buy, clerks work, goods come back; then the database is closed and opened again. */
public final class ShopDemo implements Demonstration {
  @Override
  public String name() {
    return "shop";
  }

  @Override
  public String summary() {
    return "one table for all, checkouts as transactions, versions, indexes";
  }

  @Override
  public void run(Screen screen, Optional<Path> directory, Optional<Path> file) throws IOException {
    if (file.isPresent()) {
      throw new BadInputException(
          "shop reads no file, its goods are made up; given was " + file.get());
    }
    DemoDirectory place = DemoDirectory.of(directory, name());
    screen.title("Karst: a shop in " + place.path());
    screen.step("Open");
    try (Karst karst = place.open(screen)) {
      new ShopTour(open(screen, karst), screen).show();
      DemoDirectory.close(screen, karst);
    }
    screen.step("Open again");
    try (Karst karst = place.open(screen)) {
      new ShopTour(open(screen, karst), screen).checkBooks();
    }
    place.farewell(screen);
  }

  private static Shop open(Screen screen, Karst karst) {
    Timed<Shop> opened = Timed.of(() -> Shop.on(karst));
    screen.code("ShopItemRepository items = ShopItemRepository.on(karst)");
    screen.code("OrderRepository orders = OrderRepository.on(karst)    // and so on");
    screen.line(
        "One table, a repository for all and one for each of its 5 classes, in "
            + Figures.time(opened.time()));
    return opened.value();
  }
}
