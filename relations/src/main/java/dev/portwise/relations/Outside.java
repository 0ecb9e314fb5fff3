package dev.portwise.relations;

/** What reading an unloaded collection after the unit of work does. */
public enum Outside {
    /** It throws an exception. */
    FAILS,
    /** It answers, because the collection is always loaded with its parent. */
    IS_LOADED
}
