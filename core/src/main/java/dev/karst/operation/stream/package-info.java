/** DynamoDB's requests and responses on streams. */
@NullMarked
package dev.karst.operation.stream;

import org.jspecify.annotations.NullMarked;
