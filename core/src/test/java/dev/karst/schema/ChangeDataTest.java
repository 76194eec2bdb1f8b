package dev.karst.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeDataTest {
  private static final TableStream FIRST = ended(1, 100);
  private static final TableStream SECOND = ended(2, 200);
  private static final TableStream THIRD = ended(3, 300);

  private static TableStream ended(long number, long disabled) {
    return new TableStream(
        number, StreamViewType.NEW_IMAGE, 10 * number, 10 * number + 5, disabled);
  }

  private static List<TableStream> left(long disabledBy) {
    ChangeData data = ChangeData.NONE.plus(FIRST).plus(SECOND).plus(THIRD);
    return data.withoutStreamsDisabledBy(disabledBy).streams();
  }

  /** Who had read the first and comes back when the second is gone, too, has missed something. */
  @Test
  void ofStreamsThatCanNoLongerBeReadTheLatestStays() {
    assertThat(left(99)).containsExactly(FIRST, SECOND, THIRD);
    assertThat(left(100)).containsExactly(FIRST, SECOND, THIRD);
    assertThat(left(199)).containsExactly(FIRST, SECOND, THIRD);
    assertThat(left(200)).containsExactly(SECOND, THIRD);
    assertThat(left(300)).containsExactly(THIRD);
    assertThat(ChangeData.NONE.withoutStreamsDisabledBy(300).streams()).isEmpty();
  }
}
