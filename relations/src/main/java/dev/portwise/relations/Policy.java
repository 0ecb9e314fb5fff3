package dev.portwise.relations;

/** What becomes of the children when their parent is deleted, and of a child that is taken out of its parent's collection. */
public enum Policy {
    /** The children are parts of the parent. They are deleted with it; a child that is taken out is deleted. */
    COMPOSITION,
    /** Only the link goes. Both ends stay. */
    LINK,
    /** The children stay, without a parent. */
    DETACH,
    /** A parent with children cannot be deleted, and a child cannot be without a parent. Both are refused. */
    RESTRICT
}
