package org.peygir.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.peygir.Peygir;
import org.peygir.cases.CaseWorld;
import org.peygir.cases.SearchWorld;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a port and on a database of its own, with the cast of {@link PeygirTest}. One serves all classes that carry
 * exactly this annotation: starting it costs more than most of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Peygir.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"peygir.access.sealer=false", "db-scheduler.enabled=false"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestWorld.class, SettableClock.class, CaseWorld.class, SearchWorld.class})
@TestExecutionListeners(
        listeners = SettableClock.Reset.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface PeygirServer {}
