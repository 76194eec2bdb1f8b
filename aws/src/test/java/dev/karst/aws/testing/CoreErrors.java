package dev.karst.aws.testing;

import dev.karst.error.ExpiredIteratorException;
import dev.karst.error.IdempotentParameterMismatchException;
import dev.karst.error.ItemCollectionSizeLimitExceededException;
import dev.karst.error.LimitExceededException;
import dev.karst.error.ResourceInUseException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.TransactionConflictException;
import dev.karst.error.TransactionInProgressException;
import dev.karst.error.TrimmedDataAccessException;
import dev.karst.error.ValidationException;
import dev.karst.operation.CancellationReason;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.TransactionCanceledException;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Karst's exceptions for the SDK's. */
final class CoreErrors {
  private CoreErrors() {}

  /** The exception of the same error code; the SDK's own if it is none of DynamoDB's. */
  static RuntimeException of(DynamoDbException e) {
    String message = e.awsErrorDetails().errorMessage();
    RuntimeException core =
        switch (e.awsErrorDetails().errorCode()) {
          case "ValidationException" -> new ValidationException(message);
          case "ConditionalCheckFailedException" -> failed(message, e);
          case "ResourceNotFoundException" -> new ResourceNotFoundException(message);
          case "ResourceInUseException" -> new ResourceInUseException(message);
          case "LimitExceededException" -> new LimitExceededException(message);
          case "ItemCollectionSizeLimitExceededException" ->
              new ItemCollectionSizeLimitExceededException(message);
          case "ExpiredIteratorException" -> new ExpiredIteratorException(message);
          case "TrimmedDataAccessException" -> new TrimmedDataAccessException(message);
          case "TransactionCanceledException" -> cancelled(message, e);
          case "TransactionConflictException" -> new TransactionConflictException(message);
          case "TransactionInProgressException" -> new TransactionInProgressException(message);
          case "IdempotentParameterMismatchException" ->
              new IdempotentParameterMismatchException(message);
          default -> e;
        };
    if (core != e) {
      core.addSuppressed(e);
    }
    return core;
  }

  private static RuntimeException failed(String message, DynamoDbException e) {
    return e
            instanceof
            software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException failed
        ? new ConditionalCheckFailedException(
            message, SdkValues.item(failed.hasItem(), failed.item()))
        : e;
  }

  private static RuntimeException cancelled(String message, DynamoDbException e) {
    return e
            instanceof
            software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException cancelled
        ? new TransactionCanceledException(message, reasons(cancelled.cancellationReasons()))
        : e;
  }

  private static List<CancellationReason> reasons(
      List<software.amazon.awssdk.services.dynamodb.model.CancellationReason> sdk) {
    return sdk.stream()
        .map(
            reason ->
                new CancellationReason(
                    reason.code(),
                    reason.message(),
                    SdkValues.item(reason.hasItem(), reason.item())))
        .toList();
  }
}
