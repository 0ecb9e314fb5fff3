package dev.portwise.application.copy;

import dev.portwise.domain.model.Identifier;
import java.util.Map;

/**
 * The data of an aggregate that its copy must equal: everything but the revision, which counts the changes in one store.
 * Memberships are a state of their own, because they are copied after users and groups.
 */
public sealed interface State permits UserState, GroupState, MembershipsState, TagState, PostState {

    /** The id of the aggregate; for memberships, of their user. */
    Identifier id();

    /** The properties besides the id, as text by name, without those that have no value. */
    Map<String, String> facts();

    /** How many of its kind this is: 1, or the number of memberships. */
    default int size() {
        return 1;
    }
}
