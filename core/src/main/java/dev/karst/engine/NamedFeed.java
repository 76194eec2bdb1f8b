package dev.karst.engine;

/**
 * Changes that can be read, and what they are called.
 *
 * @param arn of the stream, or of the table if they are what it keeps for long
 */
record NamedFeed(ChangeFeed feed, String arn) {}
