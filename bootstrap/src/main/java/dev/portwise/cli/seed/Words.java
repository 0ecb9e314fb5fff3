package dev.portwise.cli.seed;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What things are called and what people write. */
final class Words {

    private static final List<String> GIVEN = words("""
            ada amir anaïs björn carla chidi dana elif emil fatima farid greta hana igor ines ivan jona josé
            kaito lena łukasz maja marek mei mira nadia noor olga omar pavel petra ravi rosa samir søren
            tariq thu uma vera yusuf zoë
            """);

    private static final List<String> FAMILY = words("""
            abebe adler baker bauer berg castillo chen costa dubois eriksson fischer garcía haddad hoffmann ito
            jansen kaya keller kim kovač lang lopez martin mbeki moreau müller nguyễn novák okafor olsen patel
            petrov rossi sato schmidt silva suzuki tanaka weber yılmaz
            """);

    private static final List<String> PLACES = words("""
            Harbour Hillside Northern Old-Town Riverside Southern Weekend Lakeside Central Evening Morning
            Village Campus Eastern Western Garden Midnight Sunday Upper Lower
            """);

    private static final List<String> CIRCLES = words("""
            Bakers Beekeepers Birdwatchers Chess-Players Climbers Cyclists Dancers Designers Engineers Farmers
            Gamers Gardeners Hikers Historians Joggers Knitters Mappers Painters Photographers Poets Potters
            Readers Runners Sailors Singers Stargazers Swimmers Teachers Travellers Writers
            """);

    private static final List<String> TOPICS = words("""
            baking bees birds books boats bread chess cities clay climbing coffee cycling dance design dogs
            energy film food forest games garden health history jazz language maps math music painting photo
            poetry railway repair rivers running sewing space sport tea travel weather wood
            """);

    private static final List<String> ASPECTS =
            words("tips news beginners gear local events questions stories reviews projects");

    private static final List<String> TEXT = words("""
            a about after again all almost along always and another around as at away back before begin behind
            best better between bit both bring but by call can carry change close come could day different do
            down each early end enough even every far few find first for friend from give go good great group
            half hand have help here high home hour house how idea if in into it just keep kind know last late
            learn leave left less light like line little long look lot make many maybe mean might more morning
            most much must near need never new next night not now of often old on once only open other our out
            over own part people place plan point put question quite rain read right road round run same say
            see set short show side simple since small so some something still street such sun take tell than
            that the then there these thing think this three through time to together too town tree try turn
            two under until up us very walk want water way we week well what when where which while who why
            with without word work world would write year yet you
            """);

    private static final List<String> RARE = List.of("🚲", "🎉", "👩‍🔧", "你好", "שלום", "naïve", "ça", "😀", "½", "→");

    private Words() {}

    static String userName(int index) {
        return combined(index, GIVEN, ".", FAMILY);
    }

    static String groupName(int index) {
        return combined(index, PLACES, " ", CIRCLES);
    }

    static String tagName(int index) {
        return combined(index, TOPICS, "-", ASPECTS);
    }

    static String title(Random random) {
        return sentence(random, 3 + random.nextInt(7));
    }

    /** A few words to some pages, short ones far more often; now and then none at all. */
    static String content(Random random) {
        if (Chance.oneIn(random, 200)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        int left = 5 + Chance.skewed(random, 400);
        while (left > 0) {
            int words = Math.min(left, 4 + random.nextInt(14));
            text.append(text.isEmpty() ? "" : Chance.oneIn(random, 5) ? "\n\n" : " ")
                    .append(sentence(random, words))
                    .append('.');
            left -= words;
        }
        return text.toString();
    }

    private static String sentence(Random random, int length) {
        String words = IntStream.range(0, length)
                .mapToObj(place -> Chance.any(random, Chance.oneIn(random, 80) ? RARE : TEXT))
                .collect(Collectors.joining(" "));
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    /** Every pair once, then once more with a number, and so on: names are unique. */
    private static String combined(int index, List<String> firsts, String between, List<String> seconds) {
        int pair = index % (firsts.size() * seconds.size());
        int round = index / (firsts.size() * seconds.size());
        // Along the diagonals, so that neighbours have nothing in common
        int row = pair % firsts.size();
        String first = firsts.get(row).replace('-', ' ');
        String second =
                seconds.get((pair / firsts.size() + row) % seconds.size()).replace('-', ' ');
        return first + between + second + (round == 0 ? "" : between + (round + 1));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
