package org.peygir.testing;

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
        return bean instanceof DataSource source ? CountingSource.heard(source, SentStatements::hear) : bean;
    }

    private static void hear(String sql) {
        List<String> heard = HEARD.get();
        if (heard != null) heard.add(sql);
    }
}
