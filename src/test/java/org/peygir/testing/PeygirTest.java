package org.peygir.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.peygir.Peygir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a database of its own, without a port: inject {@code MockMvcTester}, {@link TestWorld},
 * {@link SettableClock} and any facade. One context and one database serve all classes that carry exactly this
 * annotation, so a test asks for what it made itself and never counts everything. No background work runs: call the jobs.
 *
 * <p>For a browser add {@code @SpringBootTest(webEnvironment = RANDOM_PORT)} with the same properties in a class of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Peygir.class,
        properties = {"peygir.access.sealer=false", "peygir.jobs=false", "peygir.messages.strict=true"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestWorld.class, SettableClock.class, ApiContract.class, SentStatements.class})
@TestExecutionListeners(
        listeners = SettableClock.Reset.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface PeygirTest {}
