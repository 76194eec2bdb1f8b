package dev.karst.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.CorruptStoreException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The page layout, byte by byte: a test that fails here means stored tables cannot be read. */
class PageDescriptorTest {
  private final HeapPage page = new HeapPage();

  @Test
  void leaf() {
    page.reset(0);
    byte[] image = bytes("image");
    page.putItem(0, false, bytes("bee"), 0, 3, image, 0, image.length);
    page.putReference(1, false, bytes("cat"), 0, 3, 0x1122_3344_5566_7788L, 400_000);
    page.putItem(0, false, new byte[0], 0, 0, image, 0, 1);
    assertThat(hex())
        .isEqualTo(
            "01000003" // version 1, level 0, 3 cells
                + "0000" // slot 0
                + "0007" // slot 1
                + "0015" // slot 2
                + "0000"
                + "00000001"
                + "69" // key "", image "i"
                + "0003"
                + "00000005"
                + "626565"
                + "696d616765" // "bee", "image"
                + "0003"
                + "80061a80"
                + "636174"
                + "1122334455667788"); // "cat", large
  }

  @Test
  void inner() {
    page.reset(2);
    page.insertChild(0, new byte[0], 0, 0, 7);
    page.insertChild(1, bytes("mm"), 0, 2, 0x0102_0304_0506_0708L);
    assertThat(hex())
        .isEqualTo(
            "01020002" // version 1, level 2, 2 cells
                + "0000" // slot 0
                + "000a" // slot 1
                + "0000"
                + "0000000000000007" // no separator
                + "0002"
                + "0102030405060708"
                + "6d6d"); // "mm"
  }

  @Test
  void unknownVersionIsRefused() {
    page.reset(0);
    page.array()[0] = 2;
    assertThatThrownBy(() -> PageDescriptor.header(page))
        .isInstanceOf(CorruptStoreException.class)
        .hasMessageContaining("version=2");
  }

  private String hex() {
    return HexFormat.of().formatHex(Arrays.copyOf(page.array(), page.size()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
