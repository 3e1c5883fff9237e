package org.peygir.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.peygir.Peygir;
import org.peygir.testing.FreshDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The whole application with its demonstration on a port of its own: what {@code bin/run --demo} starts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Peygir.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "peygir.demo=true")
@ContextConfiguration(initializers = FreshDatabase.class)
@interface DemoApplication {}
