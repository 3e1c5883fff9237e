package org.peygir.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.peygir.demo.bulk.BulkCases;
import org.peygir.organization.NewStaff;
import org.peygir.organization.Organization;
import org.peygir.organization.OrganizationSetup;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.platform.commands.Command;
import org.peygir.platform.time.ApplicationClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code bin/populate --cases N}: believable cases for measurements, written by COPY as the commands would have left them. */
@Component
class PopulateCommand implements Command {
    /** So that nobody's desk is absurd: a hundred thousand cases want a large complaints unit. */
    private static final int OFFICERS = 60;

    private final ObjectProvider<DemoOrganization> demo;
    private final ObjectProvider<Organization> organization;
    private final ObjectProvider<OrganizationSetup> setup;
    private final ObjectProvider<DataSource> source;
    private final ApplicationClock clock;

    PopulateCommand(
            ObjectProvider<DemoOrganization> demo,
            ObjectProvider<Organization> organization,
            ObjectProvider<OrganizationSetup> setup,
            ObjectProvider<DataSource> source,
            ApplicationClock clock) {
        this.demo = demo;
        this.organization = organization;
        this.setup = setup;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "populate";
    }

    @Override
    public String usage() {
        return """
                --cases N [--open PERCENT]: adds N believable cases of the last three years with eight messages each, so many
                in a hundred still open (10); makes a demonstration organisation if there is none.""";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Integer wanted = number(arguments, "--cases", null);
        Integer open = number(arguments, "--open", 10);
        if (wanted == null || open == null || open > 100 || arguments.size() != (arguments.contains("--open") ? 4 : 2))
            return 2;
        if (demo.getObject().wanted()) demo.getObject().create();
        List<Long> officers = officers();
        long started = clock.millis();
        try {
            new BulkCases(source.getObject())
                    .write(
                            wanted,
                            open,
                            organization.getObject().intakeUnit().id(),
                            officers,
                            clock.instant(),
                            progress(err, wanted, started));
        } catch (SQLException | IOException e) {
            err.println();
            err.println(e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
        err.println();
        out.printf(Locale.ROOT, "%,d cases in %,d s%n", wanted, (clock.millis() - started) / 1000);
        return 0;
    }

    private static @Nullable Integer number(List<String> arguments, String name, @Nullable Integer otherwise) {
        int at = arguments.indexOf(name);
        if (at < 0) return otherwise;
        String value = at + 1 < arguments.size() ? arguments.get(at + 1) : "";
        return value.matches("[0-9]{1,8}") ? Integer.valueOf(value) : null;
    }

    private List<Long> officers() {
        List<Long> ids = new ArrayList<>();
        Organization o = organization.getObject();
        long unit = o.intakeUnit().id();
        for (int i = 1; i <= OFFICERS; i++) {
            int number = i;
            String userName = String.format(Locale.ROOT, "officer%03d", number);
            ids.add(o.staffByUserName(userName).map(StaffMember::id).orElseGet(() -> add(unit, userName, number)));
        }
        return ids;
    }

    private long add(long unit, String userName, int number) {
        return setup.getObject()
                .addStaff(new NewStaff(
                        unit,
                        userName,
                        "کارشناس",
                        Integer.toString(number),
                        "کارشناس رسیدگی",
                        "",
                        "",
                        Set.of(Role.COMPLAINT_OFFICER),
                        null,
                        null,
                        Locale.of("fa")));
    }

    private BulkCases.Progress progress(PrintStream err, long wanted, long started) {
        return new BulkCases.Progress() {
            @Override
            public void written(int cases) {
                long rate = cases * 1000L / Math.max(1, clock.millis() - started);
                tell(String.format(Locale.ROOT, "\r%,d of %,d cases, %,d/s ", cases, wanted, rate));
            }

            @Override
            public void indexing() {
                tell(String.format(Locale.ROOT, "%nIndexes and statistics …"));
            }

            private void tell(String what) {
                err.print(what);
                err.flush();
            }
        };
    }
}
