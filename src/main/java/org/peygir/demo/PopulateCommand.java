package org.peygir.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.peygir.cases.Cases;
import org.peygir.cases.Channel;
import org.peygir.cases.Complainant;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.demo.Scenarios.Scenario;
import org.peygir.organization.NewStaff;
import org.peygir.organization.Organization;
import org.peygir.organization.OrganizationSetup;
import org.peygir.organization.Role;
import org.peygir.platform.commands.Command;
import org.peygir.platform.time.ApplicationClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code bin/populate --cases N}: believable open cases over the last year for measurements, by the registration command. */
@Component
class PopulateCommand implements Command {
    private static final int BATCH = 200;
    /** So that nobody's desk is absurd: a hundred thousand cases want a large complaints unit. */
    private static final int OFFICERS = 60;

    private static final long YEAR = Duration.ofDays(365).toSeconds();

    private final ObjectProvider<DemoOrganization> demo;
    private final ObjectProvider<Organization> organization;
    private final ObjectProvider<OrganizationSetup> setup;
    private final ObjectProvider<Cases> cases;
    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final ApplicationClock clock;

    PopulateCommand(
            ObjectProvider<DemoOrganization> demo,
            ObjectProvider<Organization> organization,
            ObjectProvider<OrganizationSetup> setup,
            ObjectProvider<Cases> cases,
            ObjectProvider<PlatformTransactionManager> transactions,
            ApplicationClock clock) {
        this.demo = demo;
        this.organization = organization;
        this.setup = setup;
        this.cases = cases;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "populate";
    }

    @Override
    public String usage() {
        return "--cases N: adds N believable open cases over the last year; makes a demonstration organisation if there is none";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 2
                || !arguments.getFirst().equals("--cases")
                || !arguments.get(1).matches("[1-9][0-9]{0,7}")) return 2;
        int wanted = Integer.parseInt(arguments.get(1));
        if (demo.getObject().wanted()) demo.getObject().create();
        officers();
        long started = clock.millis();
        // One batch after the other: the receipts' series is locked to the end of each, so a second thread would only
        // wait.
        for (int made = 0; made < wanted; made += BATCH) {
            int size = Math.min(BATCH, wanted - made);
            batch(made, size);
            tell(err, made + size, wanted, started);
        }
        err.println();
        out.printf(Locale.ROOT, "%,d cases in %,d s%n", wanted, (clock.millis() - started) / 1000);
        return 0;
    }

    private void officers() {
        Organization o = organization.getObject();
        long unit = o.intakeUnit().id();
        for (int i = 1; i <= OFFICERS; i++) {
            String userName = String.format(Locale.ROOT, "officer%03d", i);
            if (o.staffByUserName(userName).isPresent()) continue;
            setup.getObject()
                    .addStaff(new NewStaff(
                            unit,
                            userName,
                            "کارشناس",
                            Integer.toString(i),
                            "کارشناس رسیدگی",
                            "",
                            "",
                            Set.of(Role.COMPLAINT_OFFICER),
                            null,
                            null,
                            Locale.of("fa")));
        }
    }

    private void batch(int first, int size) {
        Random random = new Random(first);
        Scenarios scenarios = new Scenarios();
        new TransactionTemplate(transactions.getObject()).executeWithoutResult(status -> {
            for (int i = 0; i < size; i++) {
                Instant received = clock.instant().minusSeconds(60 + Math.floorMod(random.nextLong(), YEAR));
                Registration registration = registration(scenarios.next(random), received, random);
                Registering done = cases.getObject().register(registration);
                if (!(done instanceof Registering.Registered)) throw new IllegalStateException(done.toString());
            }
        });
    }

    private static Registration registration(Scenario s, Instant received, Random random) {
        // Names alone repeat; the number makes customers distinct.
        String mobile = String.format(Locale.ROOT, "0900%07d", random.nextInt(10_000_000));
        return new Registration(
                random.nextInt(3) == 0 ? Channel.PHONE : Channel.WEB,
                "",
                null,
                received,
                Locale.of("fa"),
                s.subject(),
                s.words(),
                s.outcome(),
                new Complainant(null, s.given(), s.family(), "", "", mobile, "", "", ""),
                false,
                false,
                s.about(),
                null,
                "",
                "",
                s.severity(),
                null,
                null,
                List.of());
    }

    private void tell(PrintStream err, long made, long wanted, long started) {
        long rate = made * 1000 / Math.max(1, clock.millis() - started);
        err.printf(Locale.ROOT, "\r%,d of %,d cases, %,d/s ", made, wanted, rate);
        err.flush();
    }
}
