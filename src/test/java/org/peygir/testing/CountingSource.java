package org.peygir.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Hears what is sent to the database, whoever sends it: every prepared statement is one round trip. */
public final class CountingSource {
    private CountingSource() {}

    public static DataSource over(DataSource source, AtomicInteger statements) {
        return heard(source, sql -> statements.incrementAndGet());
    }

    static DataSource heard(DataSource source, Consumer<String> listener) {
        return proxy(DataSource.class, (proxy, method, args) -> {
            Object result = call(source, method, args);
            return result instanceof Connection connection ? heard(connection, listener) : result;
        });
    }

    private static Connection heard(Connection connection, Consumer<String> listener) {
        return proxy(Connection.class, (proxy, method, args) -> {
            if (method.getName().equals("prepareStatement")) listener.accept(String.valueOf(args[0]));
            return call(connection, method, args);
        });
    }

    private static Object call(Object on, java.lang.reflect.Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(on, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
