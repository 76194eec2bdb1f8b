package dev.karst.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What JUnit asks for the parameters of a {@link KarstTest}. */
final class KarstExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(KarstExtension.class);

  /** Lets a constructor's parameters come from the same database as the test's. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return Gift.of(type).isPresent() || Messages.hasAdviceFor(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    Gift gift =
        Gift.of(type).orElseThrow(() -> new ParameterResolutionException(Messages.adviceFor(type)));
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(Messages.noTest(type));
    }
    return database(context).give(type, gift);
  }

  /** The database of a test. The store closes it once all methods after each have run. */
  private static TestDatabase database(ExtensionContext context) {
    Store store = context.getStore(NAMESPACE);
    return store.getOrComputeIfAbsent(
        TestDatabase.class,
        key ->
            TestDatabase.open(
                Settings.of(context.getRequiredTestClass(), context.getEnclosingTestClasses())),
        TestDatabase.class);
  }
}
