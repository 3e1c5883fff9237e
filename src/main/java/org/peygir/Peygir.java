package org.peygir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one deployable: starts every module in one process. */
@SpringBootApplication
public class Peygir {
    public static void main(String[] arguments) {
        SpringApplication.run(Peygir.class, arguments);
    }
}
