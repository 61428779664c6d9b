package io.github.lifecycle4j.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * Hands out one real connection again and again, as a pool does, and counts how often it is given
 * back.
 */
public final class KeptConnection {

  private final Connection connection;
  private int closed;

  public KeptConnection(Connection connection) {
    this.connection = connection;
  }

  /** How often the connection was given back. */
  public int closed() {
    return closed;
  }

  public DataSource source() {
    return proxy(
        DataSource.class, (method, arguments) -> proxy(Connection.class, this::onConnection));
  }

  private Object onConnection(Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("close")) {
      closed++;
      return null;
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  private interface Call {
    Object on(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            KeptConnection.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call.on(method, arguments)));
  }
}
