/** One small handler per operation: checks a request as DynamoDB does, asks the engine, answers. */
@NullMarked
package dev.karst.handler;

import org.jspecify.annotations.NullMarked;
