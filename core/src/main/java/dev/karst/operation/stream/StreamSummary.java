package dev.karst.operation.stream;

/**
 * One of the streams that are listed.
 *
 * @param streamArn names it
 * @param tableName the table whose changes it holds
 * @param streamLabel when it was enabled, such as {@code 2026-11-29T10:11:50.123}; with the table's
 *     name it names the stream as well
 */
public record StreamSummary(String streamArn, String tableName, String streamLabel) {}
