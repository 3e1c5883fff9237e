package org.peygir.crash;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.peygir.Peygir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/**
 * One node of a trial, a process of its own: the application without its doors, running nothing but one job, again and again, at one
 * moment. Arguments: address of the database, the moment, the bean of the job.
 */
final class JobNode {
    private JobNode() {}

    public static void main(String[] arguments) {
        Clock standing = Clock.fixed(Instant.parse(arguments[1]), ZoneOffset.UTC);
        var context = new SpringApplicationBuilder(Peygir.class)
                .web(WebApplicationType.NONE)
                .initializers(fresh -> ((GenericApplicationContext) fresh)
                        .registerBean("clockThatStands", Clock.class, () -> standing, bean -> bean.setPrimary(true)))
                .run(
                        "--spring.main.lazy-initialization=true",
                        "--spring.flyway.enabled=false",
                        "--db-scheduler.enabled=false",
                        "--peygir.access.sealer=false",
                        "--spring.datasource.url=" + arguments[0]);
        RecurringTask<?> job = context.getBean(arguments[2], RecurringTask.class);
        System.out.println("ready");
        while (true) {
            job.execute(null, null);
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Started, and ready when this returns. */
    static Process start(String url, Instant moment, String job, Path archive, Path log) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + archive,
                        "-Dlogging.level.root=WARN",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JobNode.class.getName(),
                        url,
                        moment.toString(),
                        job))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        var said = process.inputReader();
        // A virtual machine that cannot even begin says so here, not where errors go.
        List<String> before = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals("ready")) return process;
            before.add(line);
        }
        throw new AssertionError("a node did not start, see " + log + ": " + before);
    }
}
