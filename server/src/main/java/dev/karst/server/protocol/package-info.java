/**
 * DynamoDB's JSON protocol, without a transport: from the name of an operation and the bytes of a
 * request to the bytes of its answer or error.
 */
@NullMarked
package dev.karst.server.protocol;

import org.jspecify.annotations.NullMarked;
