package org.peygir.cases.jobs;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peygir.cases.store.SearchProgress;
import org.peygir.platform.commands.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code bin/peygir search reindex}: needed after a change of word lists or folding rules, and never else. */
@Component
class SearchCommand implements Command {
    private final ObjectProvider<SearchUpkeep> upkeep;

    SearchCommand(ObjectProvider<SearchUpkeep> upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String usage() {
        return """
                reindex [--anew]: makes the search rows of all cases anew; an interrupted run goes on where it stopped
                --anew begins at the first case again. Peygir may run meanwhile; everything stays findable.""";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        boolean anew = arguments.equals(List.of("reindex", "--anew"));
        if (!anew && !arguments.equals(List.of("reindex"))) return 2;
        SearchUpkeep work = upkeep.getObject();
        Optional<SearchProgress.Range> left = anew ? Optional.empty() : work.unfinished();
        if (left.isEmpty()) work.begin();
        left = work.unfinished();
        long last = left.map(SearchProgress.Range::last).orElse(0L);
        left.filter(range -> range.next() > 1)
                .ifPresent(range -> out.printf(Locale.ROOT, "Going on with case %,d.%n", range.next()));
        work.reindex(next -> {
            err.printf(Locale.ROOT, "\r%,d of %,d ", next - 1, last);
            err.flush();
        });
        err.println();
        if (work.unfinished().isPresent()) {
            err.println("Peygir itself is at it; this command waits for nobody. Ask again later.");
            return 1;
        }
        work.readFiles();
        work.learn();
        out.printf(Locale.ROOT, "Done: cases up to %,d are found by all their words.%n", last);
        return 0;
    }
}
