package dev.karst.operation.stream;

/** Answers a {@link GetShardIteratorRequest}. */
public record GetShardIteratorResponse(String shardIterator) {}
