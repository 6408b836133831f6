package dev.sojourn.experiment;

import dev.sojourn.random.RandomStreams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The results on disk, a line of comma-separated values for each replication as soon as it is over: the values of its
 * parameters, its number, its seed, its responses. A line that was being written when the machine stopped has no end, and is dropped.
 */
final class ResultFile implements AutoCloseable {

    /** A line of the file. */
    record Line(Configuration configuration, int replication, long seed, Map<String, Double> responses) {}

    private static final List<String> FIXED = List.of("replication", "seed");

    private final Path path;
    private final List<String> parameters;
    private final List<Line> lines = new ArrayList<>();
    private List<String> responses = List.of();
    private @Nullable Writer writer;

    /** Reads what is there already. */
    ResultFile(Path path, List<String> parameters) {
        this.path = path;
        this.parameters = parameters;
        if (Files.exists(path)) {
            try {
                read(Files.readString(path));
            } catch (IOException e) {
                throw new UncheckedIOException("the results in " + path + " cannot be read", e);
            }
        }
    }

    /** {@return the names of the responses; none while there is no line} */
    List<String> responses() {
        return responses;
    }

    /**
     * What need not be run again, by configuration and number.
     *
     * @param seed that of the experiment
     */
    Map<Configuration, Map<Integer, Line>> known(long seed) {
        Map<Configuration, Map<Integer, Line>> known = new HashMap<>();
        for (Line line : lines) {
            long expected = RandomStreams.seedOfReplication(seed, line.replication());
            if (line.seed() != expected) {
                throw new IllegalArgumentException(path + " holds results of another seed: replication "
                        + line.replication() + " has " + line.seed() + " there and " + expected
                        + " here; give another file, or the seed of that one");
            }
            known.computeIfAbsent(line.configuration(), absent -> new HashMap<>())
                    .put(line.replication(), line);
        }
        return known;
    }

    private void read(String text) throws IOException {
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<String> rows = whole.lines().toList();
        if (!rows.isEmpty()) {
            List<String> columns = List.of(rows.get(0).split(",", -1));
            List<String> expected = new ArrayList<>(parameters);
            expected.addAll(FIXED);
            if (columns.size() <= expected.size()
                    || !columns.subList(0, expected.size()).equals(expected)) {
                throw new IllegalArgumentException(
                        path + " has the columns " + columns + ", which are not those of this experiment (" + expected
                                + " and its responses); give another file");
            }
            responses = columns.subList(expected.size(), columns.size());
            for (String row : rows.subList(1, rows.size())) {
                lines.add(parse(row, responses));
            }
        }
        if (whole.length() < text.length()) {
            Files.writeString(path, whole);
        }
    }

    private Line parse(String row, List<String> names) {
        String[] cells = row.split(",", -1);
        int fixed = parameters.size() + FIXED.size();
        if (cells.length != fixed + names.size()) {
            throw new IllegalArgumentException(path + " is damaged: the line \"" + row + "\" does not have "
                    + (fixed + names.size()) + " columns");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            values.put(parameters.get(i), cells[i]);
        }
        try {
            Map<String, Double> numbers = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                numbers.put(names.get(i), Double.valueOf(cells[fixed + i]));
            }
            return new Line(
                    Configuration.of(values),
                    Integer.parseInt(cells[parameters.size()]),
                    Long.parseLong(cells[parameters.size() + 1]),
                    numbers);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(path + " is damaged: \"" + row + "\"", noNumber);
        }
    }

    /** Writes a line, and has it on disk before it returns. */
    void write(Line line) {
        List<String> cells = new ArrayList<>(line.configuration().values().values());
        cells.add(Integer.toString(line.replication()));
        cells.add(Long.toString(line.seed()));
        line.responses().values().forEach(value -> cells.add(Double.toString(value)));
        try {
            Writer out = writer;
            if (out == null) {
                out = open(List.copyOf(line.responses().keySet()));
            }
            out.write(String.join(",", cells) + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the results cannot be written to " + path, e);
        }
    }

    private Writer open(List<String> names) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Writer out = Files.newBufferedWriter(
                path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        writer = out;
        if (responses.isEmpty()) {
            responses = names;
            List<String> columns = new ArrayList<>(parameters);
            columns.addAll(FIXED);
            columns.addAll(names);
            out.write(String.join(",", columns) + "\n");
        }
        return out;
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the results cannot be written to " + path, e);
        }
    }
}
