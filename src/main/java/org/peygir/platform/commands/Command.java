package org.peygir.platform.commands;

import java.io.PrintStream;
import java.util.List;

/**
 * What {@code bin/peygir NAME ARGUMENTS} does. The context it lives in is lazy and has neither web server nor jobs; its
 * database is migrated. Making the bean must not touch the database, for {@code help} makes all of them without one.
 */
public interface Command {
    /** The word after bin/peygir: lower case, the same in every language. */
    String name();

    /** First line: arguments and what they do, as {@code FILE --mapping M: imports …}; further lines are shown by {@code help NAME}. */
    String usage();

    /**
     * Does it. Results go to out, complaints to err, both as UTF-8.
     *
     * @return exit code: 0 done, 1 could not, 2 wrong arguments (the usage is then printed for you)
     */
    int run(List<String> arguments, PrintStream out, PrintStream err);
}
