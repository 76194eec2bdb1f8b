package dev.karst.aws;

import dev.karst.operation.Operations;
import dev.karst.operation.RequestFaults;
import dev.karst.operation.stream.StreamOperations;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Operations that answer nothing, and keep what they were asked for and with which faults. */
final class RecordedRequest implements InvocationHandler {
  /** Thrown instead of an answer. */
  static final class NoAnswer extends RuntimeException {}

  private Object request;
  private RequestFaults faults = RequestFaults.NONE;

  Operations operations() {
    return proxy(Operations.class);
  }

  StreamOperations streams() {
    return proxy(StreamOperations.class);
  }

  private <T> T proxy(Class<T> type) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) {
    if (method.getName().equals("refusing")) {
      faults = (RequestFaults) arguments[0];
      return proxy;
    }
    request = arguments == null ? null : arguments[0];
    throw new NoAnswer();
  }

  RequestFaults faults() {
    return faults;
  }

  @Override
  public String toString() {
    return request
        + " with "
        + faults.unknownConstants()
        + faults.missingMembers()
        + faults.invalidValues()
        + ", unsupported: "
        + faults.unsupportedMembers();
  }
}
