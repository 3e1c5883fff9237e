package org.peygir.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Runs a browser test once a look: a language, a width, a scheme, as far as the test asks. All of them with {@code bin/test --all}, which
 * is what CI runs; the first ones otherwise, so that a person who waits for {@code bin/test} waits minutes, not a quarter of an hour.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(Looks.Source.class)
public @interface Looks {
    /** Arguments of one run each, separated by commas. */
    String[] value();

    /** How many of them, from the first on, run always. */
    int always() default 2;

    final class Source implements ArgumentsProvider, AnnotationConsumer<Looks> {
        private Looks looks;

        @Override
        public void accept(Looks annotation) {
            looks = annotation;
        }

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, org.junit.jupiter.api.extension.ExtensionContext context) {
            return Stream.of(looks.value())
                    .limit(Everything.wanted() ? Long.MAX_VALUE : looks.always())
                    .map(look -> Arguments.of((Object[]) look.split(",")));
        }
    }
}
