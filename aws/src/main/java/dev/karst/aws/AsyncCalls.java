package dev.karst.aws;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Operations of a client that are done later, on an executor.
 *
 * @param <C> the client that answers at once
 */
record AsyncCalls<C>(C client, Executor executor) {
  <Q, R> CompletableFuture<R> later(Q request, BiFunction<? super C, Q, R> operation) {
    CompletableFuture<R> answer = new CompletableFuture<>();
    try {
      executor.execute(() -> complete(answer, request, operation));
    } catch (RejectedExecutionException e) {
      answer.completeExceptionally(SdkClientException.create(AwsMessages.executorRefuses(), e));
    }
    return answer;
  }

  /** Does the operation; whatever goes wrong is told to the one who waits for it. */
  private <Q, R> void complete(
      CompletableFuture<R> answer, Q request, BiFunction<? super C, Q, R> operation) {
    if (answer.isDone()) {
      return;
    }
    try {
      answer.complete(operation.apply(client, request));
    } catch (Throwable e) {
      answer.completeExceptionally(SdkErrors.ofFuture(e));
    }
  }
}
