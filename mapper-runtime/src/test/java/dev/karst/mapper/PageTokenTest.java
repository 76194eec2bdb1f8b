package dev.karst.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.operation.Position;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PageTokenTest {
  private static final long FINGERPRINT = 0x0123456789abcdefL;
  private static final String TOKEN = PageToken.write(FINGERPRINT, 7, Position.start());

  @Test
  void givesBackItsPlace() {
    PageToken.Place place = PageToken.read(TOKEN, FINGERPRINT);
    assertThat(place.remaining()).isEqualTo(7);
    assertThat(place.position().toBytes()).isEqualTo(Position.start().toBytes());
  }

  @Test
  void isSafeInUrls() {
    assertThat(TOKEN).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void refusesOtherQueries() {
    assertThatThrownBy(() -> PageToken.read(TOKEN, FINGERPRINT + 1))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("The page token belongs to another query");
  }

  @Test
  void refusesEveryChangedBit() {
    byte[] bytes = Base64.getUrlDecoder().decode(TOKEN);
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertDamaged(Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
    }
  }

  @Test
  void refusesEveryPartOfIt() {
    for (int length = 0; length < TOKEN.length(); length++) {
      assertDamaged(TOKEN.substring(0, length));
    }
    assertDamaged("not a token");
  }

  private static void assertDamaged(String token) {
    assertThatThrownBy(() -> PageToken.read(token, FINGERPRINT))
        .isInstanceOf(ValidationException.class)
        .hasMessage("The page token is damaged: pass back what Page.nextToken() gave, unchanged");
  }
}
