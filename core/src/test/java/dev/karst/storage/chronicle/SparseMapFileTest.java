package dev.karst.storage.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import net.openhft.chronicle.map.ChronicleMapBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Karst's empty map file is, byte for byte, the one that Chronicle makes. */
final class SparseMapFileTest {
  @Test
  void isWhatChronicleWouldWrite(@TempDir Path directory) throws Exception {
    ChronicleStorage.create();
    MapSizing tiny = MapSizing.of(4, 4_000, 64, 1 << 20);
    ChronicleMapBuilder<byte[], byte[]> builder = ChroniclePageMap.builder("m", tiny);
    Path ours = directory.resolve("ours");
    SparseMapFile.create(ours.toFile(), builder);
    Path chronicles = directory.resolve("chronicles");
    builder.createPersistedTo(chronicles.toFile()).close();
    assertThat(Files.mismatch(ours, chronicles)).isEqualTo(-1);
  }
}
