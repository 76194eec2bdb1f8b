package dev.karst.operation;

/** Answers a {@link DescribeTimeToLiveRequest}. */
public record DescribeTimeToLiveResponse(TimeToLiveDescription timeToLiveDescription) {}
