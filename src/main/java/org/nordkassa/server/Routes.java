package org.nordkassa.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The table of endpoints. A template such as `/giftcards/{cardnumber}.json` names its placeholders.
final class Routes {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final List<Route> routes = new ArrayList<>();

    /// An endpoint found for a request; the template may be logged, the path may not: it holds card numbers.
    record Found(String template, Map<String, String> path, Function<Request, Answer> endpoint) {}

    private record Route(String method, String template, Pattern pattern, Function<Request, Answer> endpoint) {}

    Routes on(String method, String template, Function<Request, Answer> endpoint) {
        var pattern = Pattern.compile(PLACEHOLDER.matcher(template.replace(".", "\\.")).replaceAll("(?<$1>[^/]+)"));
        routes.add(new Route(method, template, pattern, endpoint));
        return this;
    }

    Optional<Found> find(String method, String rawPath) {
        for (var route : routes) {
            var match = route.pattern.matcher(rawPath);
            if (route.method.equals(method) && match.matches()) {
                var values = new HashMap<String, String>();
                route.pattern.namedGroups().keySet()
                        .forEach(name -> values.put(name, decode(match.group(name).replace("+", "%2B"))));
                return Optional.of(new Found(route.template, values, route.endpoint));
            }
        }
        return Optional.empty();
    }

    /// The query's parameters, in which a bare plus is a space.
    static Map<String, String> query(String rawQuery) {
        var values = new HashMap<String, String>();
        for (var pair : rawQuery.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Refused(ErrorCode.BAD_REQUEST, "the address is not well-formed");
        }
    }
}
