package org.peygir.demo;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** With {@code --demo}: makes the demonstration once, before the application says that it is ready. */
@Component
class DemoStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoOrganization organization;
    private final DemoCases cases;
    private final boolean asked;

    DemoStart(DemoOrganization organization, DemoCases cases, @Value("${peygir.demo:false}") boolean asked) {
        this.organization = organization;
        this.cases = cases;
        this.asked = asked;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!asked || !organization.wanted()) return;
        LOG.info("making the demonstration: an organisation, ten people, {} complaints", DemoCases.COUNT);
        Map<DemoStaff, Long> staff = organization.create();
        cases.create(staff);
    }
}
