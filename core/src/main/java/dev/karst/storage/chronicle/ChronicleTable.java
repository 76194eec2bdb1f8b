package dev.karst.storage.chronicle;

import dev.karst.error.StoreUnavailableException;
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

  private final Function<Part, ChroniclePageMap> opener;
  private final @Nullable Path directory;
  private final AtomicLong nextPageId;
  private final ChroniclePageMap roots;
  private volatile @Nullable ChroniclePageMap pages;
  private volatile @Nullable ChroniclePageMap large;
  private volatile boolean closed;

  ChronicleTable(
      @Nullable Path directory, Function<Part, ChroniclePageMap> opener, long nextPageId) {
    this.directory = directory;
    this.opener = opener;
    this.nextPageId = new AtomicLong(nextPageId);
    roots = opener.apply(Part.ROOTS);
    boolean whole = false;
    try {
      pages = openIfThere(Part.PAGES);
      large = openIfThere(Part.LARGE);
      whole = true;
    } finally {
      if (!whole) {
        opened().forEach(ChroniclePageMap::close);
      }
    }
  }

  private @Nullable ChroniclePageMap openIfThere(Part part) {
    return directory != null && Files.exists(directory.resolve(part.fileName()))
        ? opener.apply(part)
        : null;
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
      throw new StoreUnavailableException("the table's storage is closed");
    }
    return opener.apply(part);
  }

  @Override
  public long nextPageId() {
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
      FileSync.syncDirectory(directory);
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
