package dev.portwise.comparison;

/**
 * Where figures come from.
 *
 * @param cores the processors this process may use
 */
public record Environment(String java, String system, int cores) {

    /** This process. */
    public static Environment here() {
        return new Environment(
                System.getProperty("java.vm.vendor") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }
}
