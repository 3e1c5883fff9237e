package org.peygir.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.peygir.Peygir;
import org.peygir.cases.CaseWorld;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a port, for a browser or a raw connection, on a database of its own with the cast. Its jobs do not run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Peygir.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"peygir.access.sealer=false", "db-scheduler.enabled=false"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestWorld.class, SettableClock.class, CaseWorld.class})
public @interface PeygirServer {}
