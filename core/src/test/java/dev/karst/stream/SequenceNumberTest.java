package dev.karst.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceNumberTest {
  @Test
  void theTextStaysWhatItIs() {
    assertThat(new SequenceNumber(42, 7)).hasToString("1000000000000000004200007");
    assertThat(SequenceNumber.endOf(Long.MAX_VALUE)).hasToString("1922337203685477580765535");
    assertThat(SequenceNumber.parse("1000000000000000004200007"))
        .contains(new SequenceNumber(42, 7));
  }

  @Test
  void textsAreOrderedAsTheChangesAre() {
    Random random = new Random(11);
    List<SequenceNumber> numbers = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      numbers.add(new SequenceNumber(random.nextLong() >>> (1 + random.nextInt(62)), i % 70));
    }
    Collections.sort(numbers);
    List<String> texts = new ArrayList<>(numbers.stream().map(SequenceNumber::toString).toList());
    Collections.sort(texts);
    assertThat(texts)
        .containsExactlyElementsOf(numbers.stream().map(SequenceNumber::toString).toList())
        .allSatisfy(text -> assertThat(text).hasSize(SequenceNumber.LENGTH))
        .allSatisfy(text -> assertThat(SequenceNumber.parse(text)).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "100000000000000000420000",
        "10000000000000000042000070",
        "2000000000000000004200007",
        "1000000000000000004299999",
        "1999999999999999999900000",
        "1000000000000000-0420000x",
        "1000000000000000004+00007"
      })
  void otherTextsAreNone(String text) {
    assertThat(SequenceNumber.parse(text)).isEmpty();
  }

  @Test
  void numbersAreInRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SequenceNumber(1, 65_536))
        .withMessage("commits and writes are counted up: commit=1 write=65536");
    assertThatIllegalArgumentException().isThrownBy(() -> new SequenceNumber(-1, 0));
  }
}
