package dev.karst.operation;

/**
 * Answers an {@link UpdateTimeToLiveRequest}.
 *
 * @param timeToLiveSpecification what was asked for
 */
public record UpdateTimeToLiveResponse(TimeToLiveSpecification timeToLiveSpecification) {}
