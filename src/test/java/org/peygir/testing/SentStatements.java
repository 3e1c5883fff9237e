package org.peygir.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Hears what this thread sends to the application's database: what is not told by an answer could still be told by the work it made. */
public final class SentStatements implements BeanPostProcessor {
    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    /** The statements, in order, with their numbers left out. */
    public static List<String> of(Runnable work) {
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return heard.stream().map(sql -> sql.replaceAll("\\d+", "0")).toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? heard(DataSource.class, source) : bean;
    }

    private static <T> T heard(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, args) -> {
            List<String> heard = HEARD.get();
            if (heard != null && method.getName().equals("prepareStatement")) heard.add(String.valueOf(args[0]));
            Object result = call(target, method, args);
            return result instanceof Connection connection ? heard(Connection.class, connection) : result;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
