package dev.karst.server.protocol;

import dev.karst.error.ErrorCode;
import dev.karst.error.KarstException;
import dev.karst.operation.CancellationReason;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.TransactionCanceledException;
import dev.karst.value.Item;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client is told of a request that failed.
 *
 * @param status of HTTP: 400, 408, 413, 500 or 503
 * @param type such as {@code com.amazonaws.dynamodb.v20120810#ResourceNotFoundException}
 * @param body JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // Made once, to be sent.
public record ErrorAnswer(int status, String type, byte[] body) {
  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  private static final String DYNAMODB = "com.amazonaws.dynamodb.v20120810#";
  private static final String STREAMS = "com.amazonaws.dynamodb.streams.v20120810#";
  private static final String VALIDATION = "com.amazon.coral.validate#";
  private static final String SERVICE = "com.amazon.coral.service#";

  private static final ObjectWriter<CancellationReason> REASON =
      ObjectWriter.of(CancellationReason.class)
          .field("Code", Writers.TEXT, CancellationReason::code)
          .field("Item", AttributeValueWriter.ITEM, CancellationReason::item)
          .field("Message", Writers.TEXT, reason -> encodable(reason.message()));

  private static final ObjectWriter<Content> CONTENT =
      ObjectWriter.of(Content.class)
          .field("__type", Writers.TEXT, Content::type)
          .field("CancellationReasons", Writers.listOf(REASON), Content::reasons)
          .field("message", Writers.TEXT, Content::lowerMessage)
          .field("Message", Writers.TEXT, Content::upperMessage)
          .field("Item", AttributeValueWriter.ITEM, Content::item);

  /**
   * What the body says.
   *
   * @param lowerMessage the message of errors that call it {@code message}
   * @param upperMessage the message of errors that call it {@code Message}
   */
  private record Content(
      String type,
      @Nullable List<CancellationReason> reasons,
      @Nullable String lowerMessage,
      @Nullable String upperMessage,
      @Nullable Item item) {}

  /** The answer to a request that a call or its reader refused with an exception. */
  public static ErrorAnswer of(RuntimeException refusal) {
    if (refusal instanceof SerializationException) {
      return withUpperMessage(SERVICE + "SerializationException", refusal.getMessage(), null);
    }
    if (refusal instanceof ConditionalCheckFailedException failed) {
      String type = DYNAMODB + failed.code().wireName();
      return answer(
          BAD_REQUEST,
          new Content(
              type, null, encodable(failed.getMessage()), null, failed.item().orElse(null)));
    }
    if (refusal instanceof TransactionCanceledException canceled) {
      String type = DYNAMODB + canceled.code().wireName();
      return withUpperMessage(type, canceled.getMessage(), canceled.reasons());
    }
    if (refusal instanceof KarstException known) {
      return of(known);
    }
    return internalError(ServiceMessages.internalError());
  }

  private static ErrorAnswer of(KarstException refusal) {
    ErrorCode code = refusal.code();
    String message = refusal.getMessage();
    return switch (code) {
      case VALIDATION -> answer(BAD_REQUEST, VALIDATION + code.wireName(), message);
      case CONDITIONAL_CHECK_FAILED,
          RESOURCE_NOT_FOUND,
          RESOURCE_IN_USE,
          LIMIT_EXCEEDED,
          ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED,
          TRANSACTION_CONFLICT ->
          answer(BAD_REQUEST, DYNAMODB + code.wireName(), message);
      // The namespace of the streams' model; what it shares with DynamoDB's keeps that one's.
      case EXPIRED_ITERATOR, TRIMMED_DATA_ACCESS ->
          answer(BAD_REQUEST, STREAMS + code.wireName(), message);
      case TRANSACTION_CANCELED, TRANSACTION_IN_PROGRESS, IDEMPOTENT_PARAMETER_MISMATCH ->
          withUpperMessage(DYNAMODB + code.wireName(), message, null);
      // Clients try again what was unavailable, so a restart of the database goes unnoticed.
      case UNAVAILABLE -> answer(UNAVAILABLE, DYNAMODB + "ServiceUnavailable", message);
      // DynamoDB has no such errors, and its clients know no others for what is not their fault.
      case MAPPING, STORAGE_FULL, CORRUPT, UNSUPPORTED_FORMAT, ENVIRONMENT ->
          internalError(message);
    };
  }

  /**
   * An answer of the front end, which every AWS service has in common.
   *
   * @param error such as {@code MissingAuthenticationTokenException}
   */
  public static ErrorAnswer ofService(int status, String error, @Nullable String message) {
    return answer(status, SERVICE + error, message);
  }

  private static ErrorAnswer internalError(String message) {
    return answer(SERVER_ERROR, DYNAMODB + "InternalServerError", message);
  }

  private static ErrorAnswer answer(int status, String type, @Nullable String message) {
    return answer(status, new Content(type, null, encodable(message), null, null));
  }

  private static ErrorAnswer withUpperMessage(
      String type, @Nullable String message, @Nullable List<CancellationReason> reasons) {
    return answer(BAD_REQUEST, new Content(type, reasons, null, encodable(message), null));
  }

  private static ErrorAnswer answer(int status, Content content) {
    return new ErrorAnswer(status, content.type(), Json.bytes(CONTENT, content));
  }

  /** Messages quote what clients say, which may have no UTF-8: an unpaired surrogate. */
  private static @Nullable String encodable(@Nullable String message) {
    return message == null
        ? null
        : new String(message.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
