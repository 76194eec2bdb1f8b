/** The AWS SDK's DynamoDB clients, answered by a database in this process. */
@NullMarked
package dev.karst.aws;

import org.jspecify.annotations.NullMarked;
