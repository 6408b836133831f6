package dev.sojourn.report;

import static dev.sojourn.report.Markup.text;

import dev.sojourn.experiment.ConfigurationResult;
import dev.sojourn.experiment.ExperimentResult;
import dev.sojourn.stats.ConfidenceInterval;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The results of an experiment as a table: a row for each configuration, a column for each parameter and response. */
final class ResultTable {

    private ResultTable() {}

    static String html(ExperimentResult result, double level) {
        Set<String> parameters = new LinkedHashSet<>();
        Set<String> responses = new LinkedHashSet<>();
        result.configurations().forEach(each -> {
            parameters.addAll(each.configuration().values().keySet());
            responses.addAll(each.responses());
        });
        StringBuilder table = new StringBuilder("<div class=\"table\"><table>\n<thead><tr>");
        for (String each : parameters) {
            table.append(isNumeric(result, each) ? "<th>" : "<th class=\"text\">")
                    .append(text(each))
                    .append("</th>");
        }
        table.append("<th>replications</th>");
        responses.forEach(
                each -> table.append("<th colspan=\"2\">").append(text(each)).append("</th>"));
        table.append("</tr></thead>\n<tbody>\n");
        for (ConfigurationResult each : result.configurations()) {
            table.append("<tr>");
            each.configuration().values().forEach((name, value) -> table.append(
                            isNumeric(result, name) ? "<td>" : "<td class=\"text\">")
                    .append(text(value))
                    .append("</td>"));
            table.append("<td>").append(each.replications().size()).append("</td>");
            for (String response : responses) {
                cells(table, each, response, level);
            }
            table.append("</tr>\n");
        }
        return table.append("</tbody></table></div>\n").toString();
    }

    private static boolean isNumeric(ExperimentResult result, String parameter) {
        Collection<String> values = result.configurations().stream()
                .map(each -> each.configuration().text(parameter))
                .toList();
        return values.stream().allMatch(each -> each.matches("-?[0-9].*"));
    }

    private static void cells(StringBuilder table, ConfigurationResult result, String response, double level) {
        if (!result.responses().contains(response)) {
            table.append("<td class=\"mean\"></td><td class=\"half\"></td>");
            return;
        }
        ConfidenceInterval interval = result.confidenceInterval(response, level);
        int digits = Markup.digitsFor(interval.halfWidth());
        table.append("<td class=\"mean\">")
                .append(Markup.number(interval.mean(), digits))
                .append("</td><td class=\"half\">")
                .append(Double.isFinite(interval.halfWidth()) ? "± " + Markup.number(interval.halfWidth(), digits) : "")
                .append("</td>");
    }
}
