package org.peygir.intake.domain;

/** The page of the public form that asks the own fields of the routine; what it asks hangs on what is answered before. */
public interface OwnPage {
    /** No routine asks anything of its own. */
    OwnPage NONE = new OwnPage() {
        @Override
        public boolean asked(Answers answers) {
            return false;
        }

        @Override
        public boolean complete(Answers answers) {
            return true;
        }
    };

    /** Whether this person is asked anything. */
    boolean asked(Answers answers);

    /** Whether all that is asked is answered, and rightly. */
    boolean complete(Answers answers);
}
