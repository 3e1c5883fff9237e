package org.peygir.platform.files;

import java.io.PrintStream;
import java.util.List;
import org.peygir.platform.commands.Command;
import org.springframework.stereotype.Component;

/** {@code bin/peygir files verify}: for people and for monitoring, which reads the exit code. */
@Component
class FilesCommand implements Command {
    private static final int PAGE = 200;

    private final FileChecks checks;

    FilesCommand(FileChecks checks) {
        this.checks = checks;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public String usage() {
        return """
                verify: hashes every stored file anew and compares it with its SHA-256
                Exit code 0 all intact, 1 some damaged; each damaged one is named by id and SHA-256.""";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.equals(List.of("verify"))) return 2;
        long all = checks.count();
        long done = 0;
        long damaged = 0;
        long last = 0;
        for (List<Stored> page = checks.after(last, PAGE); !page.isEmpty(); page = checks.after(last, PAGE)) {
            for (Stored stored : page) {
                if (!checks.check(stored)) {
                    damaged++;
                    err.printf("DAMAGED: file %d, SHA-256 %s%n", stored.id(), stored.sha256());
                }
                last = stored.id();
                done++;
            }
            out.printf("%d of %d checked%n", done, Math.max(all, done));
        }
        if (damaged == 0) out.printf("All %d files are intact.%n", done);
        else out.printf("%d of %d files are damaged.%n", damaged, done);
        return damaged == 0 ? 0 : 1;
    }
}
