package dev.karst.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.CorruptStoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AttributeDictionaryTest {
  private final AttributeDictionary dictionary = new AttributeDictionary();

  @Test
  void idsCountUpAndStay() {
    assertThat(dictionary.bind(List.of("a", "b", "a", "c"))).containsExactly(0, 1, 0, 2);
    assertThat(dictionary.idOf("b")).isEqualTo(1);
    assertThat(dictionary.lookup("c")).isEqualTo(2);
    assertThat(dictionary.lookup("d")).isEqualTo(-1);
    assertThat(dictionary.size()).isEqualTo(3);
    assertThat(dictionary.nameOf(2)).isEqualTo("c");
    assertThat(dictionary.namesFrom(1)).containsExactly("b", "c");
    assertThat(dictionary.namesFrom(3)).isEmpty();
    assertThatThrownBy(() -> dictionary.nameOf(3)).isInstanceOf(CorruptStoreException.class);
  }

  @Test
  void namesAreRestoredInOrderAndOnlyAsTheyWere() {
    dictionary.restore(0, "a");
    dictionary.restore(1, "b");
    dictionary.restore(0, "a");
    assertThat(dictionary.namesFrom(0)).containsExactly("a", "b");
    assertThatThrownBy(() -> dictionary.restore(1, "c")).isInstanceOf(CorruptStoreException.class);
    assertThatThrownBy(() -> dictionary.restore(3, "c")).isInstanceOf(CorruptStoreException.class);
    assertThatThrownBy(() -> dictionary.restore(2, "a")).isInstanceOf(CorruptStoreException.class);
  }

  @Test
  void threadsAgreeOnIds() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Integer>>> seen = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        seen.add(
            threads.submit(
                () -> {
                  List<Integer> ids = new ArrayList<>();
                  for (int i = 0; i < 5000; i++) {
                    int id = dictionary.idOf("n" + i);
                    assertThat(dictionary.nameOf(id)).isEqualTo("n" + i);
                    ids.add(id);
                  }
                  return ids;
                }));
      }
      List<Integer> first = seen.get(0).get();
      for (Future<List<Integer>> ids : seen) {
        assertThat(ids.get()).isEqualTo(first);
      }
      assertThat(dictionary.size()).isEqualTo(5000);
    } finally {
      threads.shutdownNow();
    }
  }
}
