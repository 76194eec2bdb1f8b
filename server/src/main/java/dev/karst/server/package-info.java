/** DynamoDB over HTTP: the server, to start within a program. */
@NullMarked
package dev.karst.server;

import org.jspecify.annotations.NullMarked;
