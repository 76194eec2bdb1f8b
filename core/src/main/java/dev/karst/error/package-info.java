/** Exceptions, DynamoDB's error codes, and every message a user may see. */
@NullMarked
package dev.karst.error;

import org.jspecify.annotations.NullMarked;
