package dev.karst.server.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.ErrorCode;
import dev.karst.error.ExpiredIteratorException;
import dev.karst.error.IdempotentParameterMismatchException;
import dev.karst.error.ItemCollectionSizeLimitExceededException;
import dev.karst.error.KarstException;
import dev.karst.error.LimitExceededException;
import dev.karst.error.ResourceInUseException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.TransactionConflictException;
import dev.karst.error.TransactionInProgressException;
import dev.karst.error.TrimmedDataAccessException;
import dev.karst.error.ValidationException;
import dev.karst.operation.CancellationReason;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.TransactionCanceledException;
import dev.karst.value.Item;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorAnswerTest {
  private static final String DB = "com.amazonaws.dynamodb.v20120810#";
  private static final Item ITEM = Item.builder().put("p", "a").build();

  @ParameterizedTest
  @MethodSource
  void tellsAnException(RuntimeException refusal, int status, String type, String rest) {
    ErrorAnswer answer = ErrorAnswer.of(refusal);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo(type);
    assertThat(text(answer)).isEqualTo("{'__type':'" + type + "'" + rest + "}");
  }

  static Stream<Arguments> tellsAnException() {
    return Stream.of(
        arguments(
            new ValidationException("a \"b\" ü"),
            400,
            "com.amazon.coral.validate#ValidationException",
            ",'message':'a \\'b\\' ü'"),
        arguments(
            new ValidationException("lone \ud800."),
            400,
            "com.amazon.coral.validate#ValidationException",
            ",'message':'lone ?.'"),
        arguments(
            new SerializationException("m"),
            400,
            "com.amazon.coral.service#SerializationException",
            ",'Message':'m'"),
        arguments(
            new SerializationException(null),
            400,
            "com.amazon.coral.service#SerializationException",
            ""),
        plain(new ResourceNotFoundException("m"), 400, "ResourceNotFoundException"),
        plain(new ResourceInUseException("m"), 400, "ResourceInUseException"),
        plain(new LimitExceededException("m"), 400, "LimitExceededException"),
        plain(
            new ItemCollectionSizeLimitExceededException("m"),
            400,
            "ItemCollectionSizeLimitExceededException"),
        plain(new TransactionConflictException("m"), 400, "TransactionConflictException"),
        arguments(
            new ExpiredIteratorException("m"),
            400,
            "com.amazonaws.dynamodb.streams.v20120810#ExpiredIteratorException",
            ",'message':'m'"),
        arguments(
            new TrimmedDataAccessException("m"),
            400,
            "com.amazonaws.dynamodb.streams.v20120810#TrimmedDataAccessException",
            ",'message':'m'"),
        plain(new StoreUnavailableException("m"), 503, "ServiceUnavailable"),
        plain(new StorageFullException("m"), 500, "InternalServerError"),
        plain(new CorruptStoreException("m"), 500, "InternalServerError"),
        plain(
            new ConditionalCheckFailedException("m", null), 400, "ConditionalCheckFailedException"),
        arguments(
            new ConditionalCheckFailedException("m", ITEM),
            400,
            DB + "ConditionalCheckFailedException",
            ",'message':'m','Item':{'p':{'S':'a'}}"),
        arguments(
            new TransactionInProgressException("m"),
            400,
            DB + "TransactionInProgressException",
            ",'Message':'m'"),
        arguments(
            new IdempotentParameterMismatchException("m"),
            400,
            DB + "IdempotentParameterMismatchException",
            ",'Message':'m'"),
        arguments(
            new TransactionCanceledException(
                "m",
                List.of(
                    new CancellationReason("None", null, null),
                    new CancellationReason("ConditionalCheckFailed", "c", ITEM))),
            400,
            DB + "TransactionCanceledException",
            ",'CancellationReasons':[{'Code':'None'},{'Code':'ConditionalCheckFailed',"
                + "'Item':{'p':{'S':'a'}},'Message':'c'}],'Message':'m'"),
        arguments(
            new IllegalStateException("inner details"),
            500,
            DB + "InternalServerError",
            ",'message':'Internal server error'"));
  }

  private static Arguments plain(RuntimeException refusal, int status, String name) {
    return arguments(refusal, status, DB + name, ",'message':'m'");
  }

  @ParameterizedTest
  @EnumSource
  void knowsEveryCode(ErrorCode code) {
    ErrorAnswer answer = ErrorAnswer.of(new KarstException(code, "m"));
    assertThat(answer.status()).isIn(400, 500, 503);
    assertThat(text(answer)).matches("\\{'__type':'com\\.amazon.*','[mM]essage':'m'}");
  }

  @Test
  void tellsErrorsOfTheFrontEnd() {
    ErrorAnswer answer =
        ErrorAnswer.ofService(400, "MissingAuthenticationTokenException", "no token");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.type())
        .isEqualTo("com.amazon.coral.service#MissingAuthenticationTokenException");
    assertThat(text(answer)).isEqualTo("{'__type':'" + answer.type() + "','message':'no token'}");
    assertThat(text(ErrorAnswer.ofService(400, "UnknownOperationException", null)))
        .isEqualTo("{'__type':'com.amazon.coral.service#UnknownOperationException'}");
  }

  private static String text(ErrorAnswer answer) {
    return new String(answer.body(), UTF_8).replace('"', '\'');
  }
}
