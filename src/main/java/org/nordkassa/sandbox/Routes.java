package org.nordkassa.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A system's addresses. Each has a kind, the word under which what was received there is counted.
final class Routes {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final List<Route> routes = new ArrayList<>();

    interface Endpoint {
        /// @param path values of the template's placeholders, decoded
        Reply answer(Call call, Map<String, String> path);
    }

    /// An address that matched a call.
    record Found(String kind, Endpoint endpoint, Map<String, String> path) {
        Reply answer(Call call) {
            return endpoint.answer(call, path);
        }
    }

    private record Route(String kind, String method, Pattern pattern, Endpoint endpoint) {}

    Routes on(String kind, String method, String template, Endpoint endpoint) {
        var pattern = PLACEHOLDER.matcher(template.replace(".", "\\.")).replaceAll("(?<$1>[^/]+)");
        routes.add(new Route(kind, method, Pattern.compile(pattern), endpoint));
        return this;
    }

    Optional<Found> find(Call call) {
        for (var route : routes) {
            var match = route.pattern.matcher(call.path());
            if (route.method.equals(call.method()) && match.matches()) {
                var path = new HashMap<String, String>();
                for (var name : route.pattern.namedGroups().keySet()) {
                    path.put(name, Call.decoded(match.group(name).replace("+", "%2B")));
                }
                return Optional.of(new Found(route.kind, route.endpoint, path));
            }
        }
        return Optional.empty();
    }
}
