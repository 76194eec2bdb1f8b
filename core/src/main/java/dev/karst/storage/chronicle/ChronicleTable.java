package dev.karst.storage.chronicle;

import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import dev.karst.storage.FileSync;
import dev.karst.storage.PageMap;
import dev.karst.storage.TableStorage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table's three maps: files in one directory, or memory. */
final class ChronicleTable implements TableStorage {
  private static final long FIRST_PAGE_ID = 1;

  /** The maps, by the names of their files. */
  enum Part {
    ROOTS,
    PAGES,
    LARGE;

    MapSizing sizing() {
      return switch (this) {
        case ROOTS -> MapSizing.ROOTS;
        case PAGES -> MapSizing.PAGES;
        case LARGE -> MapSizing.LARGE;
      };
    }

    String fileName() {
      return name().toLowerCase(Locale.ROOT) + ".map";
    }
  }

  private final Function<Part, ChroniclePageMap> maker;
  private final @Nullable Path directory;
  private final AtomicLong nextPageId;
  private final ChroniclePageMap roots;
  private volatile @Nullable ChroniclePageMap pages;
  private volatile @Nullable ChroniclePageMap large;
  private volatile boolean closed;

  private ChronicleTable(
      @Nullable Path directory,
      Function<Part, ChroniclePageMap> maker,
      long nextPageId,
      ChroniclePageMap roots) {
    this.directory = directory;
    this.maker = maker;
    this.nextPageId = new AtomicLong(nextPageId);
    this.roots = roots;
  }

  /** A new table; in memory if {@code directory} is null. */
  static ChronicleTable create(@Nullable Path directory, Function<Part, ChroniclePageMap> maker) {
    return new ChronicleTable(directory, maker, FIRST_PAGE_ID, maker.apply(Part.ROOTS));
  }

  /** The table in {@code directory}, with all the maps that it must have. */
  static ChronicleTable open(
      Path directory,
      Function<Part, ChroniclePageMap> maker,
      Function<Part, ChroniclePageMap> opener,
      long nextPageId) {
    ChronicleTable table =
        new ChronicleTable(directory, maker, nextPageId, opener.apply(Part.ROOTS));
    boolean whole = false;
    try {
      boolean needed = nextPageId > FIRST_PAGE_ID;
      if (needed || Files.exists(directory.resolve(Part.PAGES.fileName()))) {
        table.pages = opener.apply(Part.PAGES);
      }
      if (needed || Files.exists(directory.resolve(Part.LARGE.fileName()))) {
        table.large = opener.apply(Part.LARGE);
      }
      whole = true;
    } finally {
      if (!whole) {
        table.close();
      }
    }
    return table;
  }

  @Override
  public PageMap roots() {
    return roots;
  }

  @Override
  public PageMap pages() {
    ChroniclePageMap opened = pages;
    return opened != null ? opened : openPages();
  }

  private synchronized PageMap openPages() {
    ChroniclePageMap opened = pages;
    if (opened == null) {
      pages = opened = open(Part.PAGES);
    }
    return opened;
  }

  @Override
  public PageMap large() {
    ChroniclePageMap opened = large;
    return opened != null ? opened : openLarge();
  }

  private synchronized PageMap openLarge() {
    ChroniclePageMap opened = large;
    if (opened == null) {
      large = opened = open(Part.LARGE);
    }
    return opened;
  }

  private ChroniclePageMap open(Part part) {
    if (closed) {
      throw new StoreUnavailableException(Messages.tableFilesClosed());
    }
    return maker.apply(part);
  }

  @Override
  public long nextPageId() {
    if (directory != null && (pages == null || large == null)) {
      openPages();
      openLarge();
    }
    return nextPageId.getAndIncrement();
  }

  @Override
  public long upcomingPageId() {
    return nextPageId.get();
  }

  @Override
  public void sync() {
    opened().forEach(ChroniclePageMap::sync);
    if (directory != null) {
      FileSync.directories(directory, 2);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    opened().forEach(ChroniclePageMap::close);
  }

  private Stream<ChroniclePageMap> opened() {
    return Stream.of(Optional.of(roots), Optional.ofNullable(pages), Optional.ofNullable(large))
        .flatMap(Optional::stream);
  }
}
