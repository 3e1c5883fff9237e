package org.peygir.access.jobs;

import java.io.PrintStream;
import java.util.List;
import org.peygir.access.Audit;
import org.peygir.access.Audit.Verification.Broken;
import org.peygir.access.Audit.Verification.Intact;
import org.peygir.platform.commands.Command;
import org.springframework.stereotype.Component;

/** {@code bin/peygir audit verify}: for people and for monitoring, which reads the exit code. */
@Component
class AuditCommand implements Command {
    private final Audit audit;

    AuditCommand(Audit audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String usage() {
        return """
                verify [HEAD]: checks the audit chain from its first entry
                HEAD is a hash that an earlier verify printed or the daily log line shows: then also that nothing
                up to it was cut off since. Exit code 0 intact, 1 broken.""";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || arguments.size() > 2 || !arguments.getFirst().equals("verify")) return 2;
        String noted = arguments.size() == 2 ? arguments.get(1) : null;
        return switch (audit.verify(noted)) {
            case Intact intact -> {
                out.printf(
                        "Intact: %d entries sealed, %d waiting to be sealed.%nHead: %s%n",
                        intact.sealed(), intact.unsealed(), intact.head());
                yield 0;
            }
            case Broken broken -> {
                err.printf(
                        "BROKEN at seal %d%s: %s%n",
                        broken.seq(),
                        broken.entryId() == null ? "" : ", entry " + broken.entryId(),
                        words(broken.why()));
                yield 1;
            }
        };
    }

    private static String words(Audit.Why why) {
        return switch (why) {
            case HASH_DIFFERS -> "the entry or its seal was altered";
            case SEAL_MISSING -> "a seal was removed";
            case ENTRY_MISSING -> "a sealed entry was removed";
            case HEAD_NOT_FOUND ->
                "the chain holds, but the head given is not in it: its end was cut off and grown anew";
        };
    }
}
