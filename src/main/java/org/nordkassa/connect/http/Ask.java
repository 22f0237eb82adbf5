package org.nordkassa.connect.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/// One request to a remote system, below its base address.
///
/// @param path already encoded; variable parts go through [#segment]
/// @param mayArriveTwice whether it does no harm if the other side gets it twice: then it goes on a connection that is
///     open already, and once more on a new one if that has just been closed
public record Ask(
        String method, String path, List<Parameter> parameters, Optional<JsonNode> body, boolean mayArriveTwice) {
    public record Parameter(String name, String value) {}

    public Ask {
        parameters = List.copyOf(parameters);
    }

    public static Ask get(String path) {
        return new Ask("GET", path, List.of(), Optional.empty(), true);
    }

    public static Ask post(String path, JsonNode body) {
        return new Ask("POST", path, List.of(), Optional.of(body), false);
    }

    /// A post of records that the other side keeps by their ids.
    public static Ask upload(String path, JsonNode body) {
        return new Ask("POST", path, List.of(), Optional.of(body), true);
    }

    public static Ask put(String path, JsonNode body) {
        return new Ask("PUT", path, List.of(), Optional.of(body), false);
    }

    public static Ask delete(String path, JsonNode body) {
        return new Ask("DELETE", path, List.of(), Optional.of(body), false);
    }

    public Ask with(String name, String value) {
        var more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value));
        return new Ask(method, path, more, body, mayArriveTwice);
    }

    /// The same with the parameters of an address the other side has named, as for the next page. Of that address nothing
    /// else is used: it cannot lead the till, and its key, elsewhere.
    ///
    /// @throws UnexpectedShape when it is no address
    public Ask onwards(String address) {
        var url = Optional.ofNullable(HttpUrl.parse(address)).orElseThrow(() -> new UnexpectedShape("an address"));
        var next = new ArrayList<Parameter>();
        for (int i = 0; i < url.querySize(); i++) {
            next.add(new Parameter(url.queryParameterName(i),
                    Optional.ofNullable(url.queryParameterValue(i)).orElse("")));
        }
        return new Ask(method, path, next, body, mayArriveTwice);
    }

    /// A value as one segment of a path. `+` becomes `%2B`: many servers read a bare plus as a blank.
    public static String segment(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    HttpUrl on(HttpUrl base) {
        var url = base.newBuilder().addEncodedPathSegments(path);
        parameters.forEach(parameter -> url.addQueryParameter(parameter.name(), parameter.value()));
        return url.build();
    }

    /// Phone numbers and PINs stand in paths and parameters.
    @Override
    public String toString() {
        return method;
    }
}
