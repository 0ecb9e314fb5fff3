package dev.portwise.application.copy;

import dev.portwise.domain.model.Identifier;
import java.util.Map;

/**
 * What an aggregate and its copy have in common: all that the ports tell of it but the revision, which counts the changes
 * in one store and begins anew in another. Memberships are a state of their own, for users and groups come before them.
 */
public sealed interface State permits UserState, GroupState, MembershipsState, TagState, PostState {

    /** The id of the aggregate; of memberships, that of their user. */
    Identifier id();

    /** What there is besides the id, as text, by name; what is absent is not in it. */
    Map<String, String> facts();

    /** How many things of its kind this is: 1, but for memberships. */
    default int size() {
        return 1;
    }
}
