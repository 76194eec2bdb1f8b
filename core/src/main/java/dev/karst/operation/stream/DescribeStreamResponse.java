package dev.karst.operation.stream;

/** Answers a {@link DescribeStreamRequest}. */
public record DescribeStreamResponse(StreamDescription streamDescription) {}
