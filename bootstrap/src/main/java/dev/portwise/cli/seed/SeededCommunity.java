package dev.portwise.cli.seed;

import dev.portwise.application.copy.GroupState;
import dev.portwise.application.copy.Holdings;
import dev.portwise.application.copy.Kind;
import dev.portwise.application.copy.MembershipsState;
import dev.portwise.application.copy.PostState;
import dev.portwise.application.copy.TagState;
import dev.portwise.application.copy.UserState;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A community that is made up as it is read: the same one for the same size and seed, wherever it is stored. People and
 * groups come to be in 2023; in the two years that follow they join and write. A few have written very many posts, are
 * in very many groups, or own several of them, most few or none; so it is with groups and their members, and with tags.
 */
public final class SeededCommunity implements Holdings {

    private static final Instant BEGIN = Instant.parse("2023-01-01T00:00:00Z");
    private static final Instant OPENING = Instant.parse("2024-01-01T00:00:00Z");
    private static final Duration FOUNDING = Duration.between(BEGIN, OPENING);
    private static final Duration LIFE = Duration.ofDays(731);

    private static final int MOST_GROUPS_OF_A_USER = 40;
    private static final int MOST_TAGS_OF_A_POST = 5;

    private final Size size;
    private final Chance chance;

    /** @param seed the same one makes the same community */
    public SeededCommunity(Size size, long seed) {
        this.size = size;
        this.chance = new Chance(seed);
    }

    @Override
    public Iterator<UserState> users() {
        return all(size.users(), index -> new UserState(user(index), new Username(Words.userName(index))));
    }

    @Override
    public Iterator<GroupState> groups() {
        return all(
                size.groups(),
                index -> new GroupState(
                        group(index), new GroupName(Words.groupName(index)), owner(chance.of(Kind.GROUPS, index))));
    }

    @Override
    public Iterator<MembershipsState> memberships() {
        return IntStream.range(0, size.users())
                .mapToObj(this::membershipsOf)
                .filter(memberships -> memberships.size() > 0)
                .iterator();
    }

    @Override
    public Iterator<TagState> tags() {
        return all(size.tags(), index -> new TagState(tag(index), new TagName(Words.tagName(index))));
    }

    @Override
    public Iterator<PostState> posts() {
        return all(size.posts(), this::post);
    }

    @Override
    public Map<Kind, Long> counts() {
        return Map.of(
                Kind.USERS, (long) size.users(),
                Kind.GROUPS, (long) size.groups(),
                Kind.TAGS, (long) size.tags(),
                Kind.POSTS, (long) size.posts());
    }

    private static <S> Iterator<S> all(int count, IntFunction<S> one) {
        return IntStream.range(0, count).mapToObj(one).iterator();
    }

    private Optional<UserId> owner(Random random) {
        return size.users() == 0 || Chance.oneIn(random, 8)
                ? Optional.empty()
                : Optional.of(user(Chance.skewed(random, size.users())));
    }

    private MembershipsState membershipsOf(int index) {
        Random random = chance.of(Kind.MEMBERSHIPS, index);
        SortedMap<GroupId, Instant> joinedOn = new TreeMap<>();
        int wanted = size.groups() == 0 ? 0 : Chance.skewed(random, MOST_GROUPS_OF_A_USER + 1);
        for (int draw = 0; draw < wanted; draw++) {
            joinedOn.putIfAbsent(group(Chance.skewed(random, size.groups())), OPENING.plusMillis((long)
                    (random.nextDouble() * LIFE.toMillis())));
        }
        return new MembershipsState(user(index), joinedOn);
    }

    private PostState post(int index) {
        Random random = chance.of(Kind.POSTS, index);
        UserId author = user(Chance.skewed(random, size.users()));
        int wanted = size.tags() == 0 ? 0 : Chance.skewed(random, MOST_TAGS_OF_A_POST + 1);
        return new PostState(
                new PostId(new Timeline(OPENING, LIFE, size.posts()).id(index, chance.bits(Kind.POSTS, index))),
                author,
                new Title(Words.title(random)),
                new Content(Words.content(random)),
                IntStream.range(0, wanted)
                        .mapToObj(draw -> tag(Chance.skewed(random, size.tags())))
                        .distinct()
                        .toList());
    }

    private UserId user(int index) {
        return new UserId(new Timeline(BEGIN, FOUNDING, size.users()).id(index, chance.bits(Kind.USERS, index)));
    }

    private GroupId group(int index) {
        return new GroupId(new Timeline(BEGIN, FOUNDING, size.groups()).id(index, chance.bits(Kind.GROUPS, index)));
    }

    private TagId tag(int index) {
        return new TagId(new Timeline(BEGIN, FOUNDING, size.tags()).id(index, chance.bits(Kind.TAGS, index)));
    }
}
