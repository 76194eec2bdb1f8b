package dev.karst.aws;

import dev.karst.error.KarstException;
import dev.karst.operation.CancellationReason;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.TransactionCanceledException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * The SDK's exceptions for the database's, as its clients make them of what a service answers. What
 * is Karst's own, such as a closed database, is the service's fault: status 500.
 */
enum SdkErrors {
  DYNAMODB("DynamoDb"),
  STREAMS("DynamoDbStreams");

  private static final int REFUSED = 400;
  private static final int FAILED = 500;

  private final String serviceName;

  SdkErrors(String serviceName) {
    this.serviceName = serviceName;
  }

  DynamoDbException of(KarstException e) {
    String code = e.code().wireName();
    return switch (e.code()) {
      case VALIDATION -> made(DynamoDbException.builder(), REFUSED, code, e.getMessage(), e);
      case CONDITIONAL_CHECK_FAILED ->
          refused(
              software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException
                  .builder()
                  .item(
                      e instanceof ConditionalCheckFailedException failed
                          ? ShownValues.item(failed.item().orElse(null))
                          : null),
              e);
      case RESOURCE_NOT_FOUND ->
          refused(
              software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException.builder(),
              e);
      case RESOURCE_IN_USE ->
          refused(
              software.amazon.awssdk.services.dynamodb.model.ResourceInUseException.builder(), e);
      case LIMIT_EXCEEDED ->
          refused(
              software.amazon.awssdk.services.dynamodb.model.LimitExceededException.builder(), e);
      case ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED ->
          refused(
              software.amazon.awssdk.services.dynamodb.model
                  .ItemCollectionSizeLimitExceededException.builder(),
              e);
      case TRANSACTION_CANCELED ->
          refused(
              software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException.builder()
                  .cancellationReasons(
                      e instanceof TransactionCanceledException cancelled
                          ? reasons(cancelled.reasons())
                          : null),
              e);
      case TRANSACTION_CONFLICT ->
          refused(
              software.amazon.awssdk.services.dynamodb.model.TransactionConflictException.builder(),
              e);
      case TRANSACTION_IN_PROGRESS ->
          refused(
              software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException
                  .builder(),
              e);
      case IDEMPOTENT_PARAMETER_MISMATCH ->
          refused(
              software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException
                  .builder(),
              e);
      case EXPIRED_ITERATOR ->
          refused(
              software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException.builder(), e);
      case TRIMMED_DATA_ACCESS ->
          refused(
              software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException.builder(),
              e);
      case MAPPING, UNAVAILABLE, STORAGE_FULL, CORRUPT, UNSUPPORTED_FORMAT, ENVIRONMENT ->
          made(
              software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException.builder(),
              FAILED,
              "InternalServerError",
              e.getMessage(),
              e);
    };
  }

  /** What is answered to an operation that the database does not have. */
  DynamoDbException unknownOperation(String operation) {
    return made(
        DynamoDbException.builder(),
        REFUSED,
        "UnknownOperationException",
        AwsMessages.unknownOperation(operation),
        null);
  }

  /** What a future fails with: the SDK puts what is none of its own exceptions into one. */
  static Throwable ofFuture(Throwable e) {
    return e instanceof SdkException || e instanceof Error
        ? e
        : SdkClientException.create(
            e instanceof IllegalStateException ? e.getMessage() : AwsMessages.failed(), e);
  }

  private DynamoDbException refused(DynamoDbException.Builder builder, KarstException e) {
    return made(builder, REFUSED, e.code().wireName(), e.getMessage(), e);
  }

  private DynamoDbException made(
      DynamoDbException.Builder builder,
      int status,
      String code,
      String message,
      @Nullable KarstException cause) {
    builder
        .message(message)
        .requestId(RequestId.next())
        .statusCode(status)
        .numAttempts(1)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName(serviceName)
                .errorCode(code)
                .errorMessage(message)
                .sdkHttpResponse(SdkHttpResponse.builder().statusCode(status).build())
                .build());
    if (cause != null) {
      builder.cause(cause);
    }
    return (DynamoDbException) builder.build();
  }

  private static List<software.amazon.awssdk.services.dynamodb.model.CancellationReason> reasons(
      List<CancellationReason> reasons) {
    List<software.amazon.awssdk.services.dynamodb.model.CancellationReason> shown =
        new ArrayList<>(reasons.size());
    for (CancellationReason reason : reasons) {
      shown.add(
          software.amazon.awssdk.services.dynamodb.model.CancellationReason.builder()
              .code(reason.code())
              .message(reason.message())
              .item(ShownValues.item(reason.item()))
              .build());
    }
    return shown;
  }
}
