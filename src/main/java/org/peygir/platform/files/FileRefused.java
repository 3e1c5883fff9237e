package org.peygir.platform.files;

import java.util.List;

/**
 * A file that is not taken in; nothing of it was stored. An exception, since it cuts a stream in the middle. Forms catch it
 * and show {@link #messageKey()} beside the field.
 */
public abstract sealed class FileRefused extends RuntimeException {
    private final String messageKey;
    private final transient List<Object> arguments;

    private FileRefused(String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** Key of bundle {@code files}. */
    public String messageKey() {
        return messageKey;
    }

    /** Arguments of the message, plain numbers and words. */
    public List<Object> arguments() {
        return arguments;
    }

    /** More bytes than allowed; reading stopped there. The argument is the limit in whole MB. */
    public static final class TooLarge extends FileRefused {
        TooLarge(long maxBytes) {
            super("files.refused.too-large", Math.max(1, maxBytes >> 20));
        }
    }

    /** Not one byte. */
    public static final class Empty extends FileRefused {
        Empty() {
            super("files.refused.empty");
        }
    }

    /** A type that is not evidence, or that could harm who opens it. */
    public static final class TypeNotAllowed extends FileRefused {
        TypeNotAllowed(Reason reason) {
            super("files.refused." + reason.key);
        }
    }

    /** Why a type is not allowed. */
    enum Reason {
        EXECUTABLE("executable"),
        WEB_PAGE("web-page"),
        MACROS("macros"),
        ARCHIVE("archive"),
        ARCHIVE_CONTENTS("archive-contents"),
        DAMAGED("damaged"),
        UNKNOWN("unknown");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }
}
