package org.peygir.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * A {@link PeygirTest} of what makes the house: its people and rights, its commitments and calendars, its routines and public form. On a
 * database apart from the tests of cases, which rely on who is there and what is promised.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PeygirTest
@TestPropertySource(properties = "peygir.test=house")
public @interface HouseTest {}
