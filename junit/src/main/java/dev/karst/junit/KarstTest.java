package dev.karst.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose tests have a database each: an empty one, opened when a parameter first asks
 * for it and closed after the test, whether that passes or not.
 *
 * <pre>{@code
 * @KarstTest
 * class OrderServiceTest {
 *   private final OrderService service;
 *
 *   OrderServiceTest(DynamoDbClient client) {
 *     service = new OrderService(client);
 *   }
 *
 *   @Test
 *   void remembersOrders(OrderRepository orders) {
 *     service.place("c1", 250);
 *
 *     assertThat(orders.query("c1").list()).hasSize(1);
 *   }
 * }
 * }</pre>
 *
 * <p>Constructors, tests and the methods before and after each can have parameters of these types;
 * within a test, each type is given once:
 *
 * <ul>
 *   <li>{@link dev.karst.Karst}, the database itself,
 *   <li>{@link dev.karst.operation.Operations}, DynamoDB's requests, and {@link
 *       dev.karst.operation.stream.StreamOperations}, those on streams,
 *   <li>{@link TestClock}, the database's clock, to let time pass,
 *   <li>a generated repository, or another class with a method {@code static … on(Karst)} that
 *       returns an instance of it,
 *   <li>{@code DynamoDbClient}, {@code DynamoDbAsyncClient}, {@code DynamoDbStreamsClient} and
 *       {@code DynamoDbStreamsAsyncClient} of the AWS SDK, in process, if {@code
 *       dev.karst:karst-aws} is on the class path.
 * </ul>
 *
 * <p>Nested classes inherit the annotation, or have their own. Repetitions and the invocations of a
 * parameterized test are tests of their own; the dynamic tests of one factory are one test. What
 * runs once for a whole class, a method before all tests or the constructor of a class with one
 * instance for all of them, has no test and so no database. Tests may run in parallel.
 */
@Documented
@ExtendWith(KarstExtension.class)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface KarstTest {
  /**
   * Whether the databases are journalled, in temporary directories that go with them, instead of
   * living in memory.
   */
  boolean directory() default false;

  /** How many items a transaction may have, 25 to 100. */
  int transactionLimit() default 25;

  /**
   * Whether expired items are hidden from reads at once, instead of until they are removed, soon
   * after.
   *
   * @see dev.karst.Karst.Builder#hideExpiredItems
   */
  boolean hideExpiredItems() default false;

  /**
   * For how many items each table has room at least. Small tables are created faster.
   *
   * @see dev.karst.Karst.Builder#itemsPerTable
   */
  long itemsPerTable() default 100_000;
}
