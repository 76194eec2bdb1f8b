package dev.karst.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.IdempotentParameterMismatchException;
import dev.karst.error.TransactionInProgressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class IdempotencyTokensTest {
  private static final IdempotencyToken TOKEN = new IdempotencyToken("t", 1);

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final IdempotencyTokens tokens = new IdempotencyTokens(clock());

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  @Test
  void whatWasDoneIsNotDoneAgainForTenMinutes() {
    assertThat(tokens.start(TOKEN)).isTrue();
    tokens.done(TOKEN);
    now = now.plus(Duration.ofMinutes(10)).minusMillis(1);
    assertThat(tokens.start(TOKEN)).isFalse();
    now = now.plusMillis(1);
    assertThat(tokens.start(TOKEN)).isTrue();
  }

  @Test
  void theTokenOfAnotherTransactionIsRefused() {
    assertThat(tokens.start(TOKEN)).isTrue();
    tokens.done(TOKEN);
    assertThatThrownBy(() -> tokens.start(new IdempotencyToken("t", 2)))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    assertThat(tokens.start(new IdempotencyToken("u", 2))).isTrue();
  }

  @Test
  void whatIsUnderWayIsNotStartedAgain() {
    assertThat(tokens.start(TOKEN)).isTrue();
    assertThatThrownBy(() -> tokens.start(TOKEN))
        .isInstanceOf(TransactionInProgressException.class);
    tokens.abandoned(TOKEN);
    assertThat(tokens.start(TOKEN)).isTrue();
  }

  @Test
  void onlyWhatWasDoneIsRemembered() {
    tokens.start(TOKEN);
    assertThat(tokens.all()).isEmpty();
    tokens.done(TOKEN);
    assertThat(tokens.all()).hasSize(1);
    IdempotencyTokens reopened = new IdempotencyTokens(clock());
    tokens.all().forEach(used -> reopened.remember(used.token(), used.fingerprint(), used.time()));
    assertThat(reopened.start(TOKEN)).isFalse();
    now = now.plus(Duration.ofMinutes(10));
    assertThat(reopened.all()).isEmpty();
    assertThat(reopened.start(TOKEN)).isTrue();
  }
}
