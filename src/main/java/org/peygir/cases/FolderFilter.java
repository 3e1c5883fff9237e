package org.peygir.cases;

/** Narrows a folder. */
public enum FolderFilter {
    ALL,
    UNREAD,
    SEVERE
}
