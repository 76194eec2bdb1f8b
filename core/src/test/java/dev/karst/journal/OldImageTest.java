package dev.karst.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Old images beside new ones. */
class OldImageTest {
  @Test
  void anyImageComesBack() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] image = random(random, random.nextInt(40));
      byte[] old =
          random.nextBoolean() ? changed(random, image) : random(random, random.nextInt(40));
      assertThat(restored(written(old, image), image)).isEqualTo(old);
    }
  }

  @Test
  void onlyWhatDiffersIsWritten() {
    byte[] image = random(new Random(1), 1000);
    byte[] old = image.clone();
    old[500]++;
    old[503]++;
    assertThat(written(old, image).position()).isEqualTo(3 * Integer.BYTES + 4);
    assertThat(written(image, image).position()).isEqualTo(3 * Integer.BYTES);
    byte[] longer = Arrays.copyOf(image, 1010);
    assertThat(written(longer, image).position()).isEqualTo(3 * Integer.BYTES + 10);
    assertThat(written(image, longer).position()).isEqualTo(3 * Integer.BYTES);
  }

  @Test
  void whatSharesMoreThanThereIsIsRefused() {
    OldImage old = new OldImage();
    RecordBuffer record = written(new byte[100], new byte[100]);
    old.read(RecordBuffer.reading(record.array(), 0, record.position()));
    old.checkAgainst(100);
    assertThatExceptionOfType(MalformedRecordException.class)
        .isThrownBy(() -> old.checkAgainst(99))
        .withMessage("an image of 99 bytes has not the 100 and 0 that the old one shares with it");
  }

  private static RecordBuffer written(byte[] old, byte[] image) {
    byte[] padded = new byte[old.length + 5];
    System.arraycopy(old, 0, padded, 5, old.length);
    RecordBuffer record = new RecordBuffer(16);
    OldImage.write(record, padded, 5, old.length, image, image.length);
    return record;
  }

  private static byte[] restored(RecordBuffer record, byte[] image) {
    OldImage old = new OldImage();
    old.read(RecordBuffer.reading(record.array(), 0, record.position()));
    old.checkAgainst(image.length);
    byte[] padded = new byte[image.length + 3];
    System.arraycopy(image, 0, padded, 3, image.length);
    byte[] target = new byte[old.length() + 2];
    old.copyTo(target, 2, padded, 3, image.length);
    return Arrays.copyOfRange(target, 2, target.length);
  }

  /** A few values only, so that images have much in common. */
  private static byte[] random(Random random, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) random.nextInt(2);
    }
    return bytes;
  }

  private static byte[] changed(Random random, byte[] image) {
    int from = random.nextInt(image.length + 1);
    int to = from + random.nextInt(image.length - from + 1);
    byte[] middle = random(random, random.nextInt(6));
    byte[] changed = Arrays.copyOf(image, from + middle.length + image.length - to);
    System.arraycopy(middle, 0, changed, from, middle.length);
    System.arraycopy(image, to, changed, from + middle.length, image.length - to);
    return changed;
  }
}
