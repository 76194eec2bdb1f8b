/**
 * A chat: history read backwards, unread counts, edits, messages that expire, a phone that is told.
 */
@NullMarked
package dev.karst.examples.chat;

import org.jspecify.annotations.NullMarked;
