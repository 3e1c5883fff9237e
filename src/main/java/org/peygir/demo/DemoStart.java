package org.peygir.demo;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** With {@code --demo}: makes the demonstration once, before the application says that it is ready. */
@Component
@ConditionalOnProperty(name = "peygir.demo", havingValue = "true")
class DemoStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoOrganization organization;
    private final DemoCases cases;

    DemoStart(DemoOrganization organization, DemoCases cases) {
        this.organization = organization;
        this.cases = cases;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!organization.wanted()) return;
        LOG.info("making the demonstration: an organisation, ten people, {} complaints", DemoCases.COUNT);
        Map<DemoStaff, Long> staff = organization.create();
        cases.create(staff);
    }
}
