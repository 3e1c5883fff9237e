package org.peygir.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.peygir.access.Scope;

/**
 * A method of a controller that programs may call. What stands here is both asked for at run time and told in the description:
 * the two cannot part. Words of the summary: {@code api.operation.<method name>}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Endpoint {
    /** The token must have it, or the answer is 403. */
    Scope scope();

    /** Of an answer that is no refusal. */
    int status() default 200;

    /** The answer carries an ETag, and a change takes If-Match. */
    boolean versioned() default false;

    /** The list goes on at {@code next} and the Link header. */
    boolean paged() default false;

    /** Takes a file: multipart with one part {@code file}, or the file itself as the body. */
    boolean upload() default false;
}
