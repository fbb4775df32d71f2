package org.opportunityfunnel.itests.harness;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A bundle's component, made as Declarative Services make it but without OSGi around it.
 *
 * @param instance the component
 */
public record Component(Object instance) implements AutoCloseable {

  /**
   * Made by its first constructor: a configuration has those settings and else its defaults; other
   * services that it wants are those given, or do nothing.
   */
  public static Component of(String type, Map<String, Object> settings, Object... services) {
    try {
      Constructor<?> constructor = Class.forName(type).getConstructors()[0];
      constructor.setAccessible(true);
      Object[] arguments =
          Arrays.stream(constructor.getParameterTypes())
              .map(parameter -> given(parameter, services).orElse(argument(parameter, settings)))
              .toArray();
      return new Component(constructor.newInstance(arguments));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type, e);
    }
  }

  /** Calls a method of it, such as the one that takes a reference. */
  public void call(String method, Object... arguments) {
    try {
      for (Method one : instance.getClass().getDeclaredMethods()) {
        if (one.getName().equals(method) && one.getParameterCount() == arguments.length) {
          one.setAccessible(true);
          one.invoke(instance, arguments);
          return;
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method, e);
    }
    throw new IllegalStateException(instance.getClass() + " has no method " + method);
  }

  @Override
  public void close() {
    call("close");
  }

  private static Optional<Object> given(Class<?> type, Object... services) {
    return Arrays.stream(services).filter(type::isInstance).findFirst();
  }

  private static Object argument(Class<?> type, Map<String, Object> settings) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (settings.containsKey(method.getName())) {
            return settings.get(method.getName());
          }
          Object byDefault = method.getDefaultValue();
          boolean isService = byDefault == null && method.getReturnType().isInterface();
          return isService ? argument(method.getReturnType(), Map.of()) : byDefault;
        };
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }
}
