package org.nordkassa.server;

import java.util.Base64;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The addresses of holds: a contract of our own, docs/contracts/holds.yaml.
final class HoldEndpoints {
    private final Holds holds;
    private final byte[] ownerKey;

    /// @param ownerKey with which tills hash what owners are known by
    HoldEndpoints(Holds holds, byte[] ownerKey) {
        this.holds = holds;
        this.ownerKey = ownerKey.clone();
    }

    Routes addTo(Routes routes) {
        return routes
                .on("GET", "/holds/settings.json", this::settings)
                .on("GET", "/holds.json", this::list)
                .on("PUT", "/holds/{reference}.json", request -> granted(holds.take(claim(request))))
                .on("POST", "/holds/{reference}/capture.json", request -> granted(holds.beginCapture(claim(request))))
                .on("POST", "/holds/{reference}/give-back.json",
                        request -> granted(holds.beginGivingBack(claim(request))))
                .on("POST", "/holds/{reference}/captured.json", request ->
                        Answer.ok(hold(holds.captured(request.path("reference"), Claim.turn(request.json())))))
                .on("POST", "/holds/{reference}/release.json", this::release);
    }

    private Answer settings(Request request) {
        return Answer.ok(JsonNodeFactory.instance.objectNode()
                .put("owner_key", Base64.getEncoder().encodeToString(ownerKey)));
    }

    private Answer list(Request request) {
        var body = JsonNodeFactory.instance.objectNode();
        var list = body.putArray("holds");
        holds.all().stream().filter(one -> request.query("till").map(one.till()::equals).orElse(true))
                .forEach(one -> list.add(hold(one)));
        return Answer.ok(body);
    }

    private Answer release(Request request) {
        holds.release(request.path("reference"), Claim.turn(request.json()));
        return Answer.ok(BooleanNode.TRUE);
    }

    private static Claim claim(Request request) {
        return Claim.read(request.path("reference"), request.json(), request.till());
    }

    private Answer granted(Holds.Granted granted) {
        return Answer.ok(hold(granted.hold()).put("written_before", granted.writtenBefore()));
    }

    /// Without the owner: who lists holds needs to know what is held where, not whose.
    private ObjectNode hold(Hold hold) {
        return JsonNodeFactory.instance.objectNode()
                .put("reference", hold.reference())
                .put("system", hold.system())
                .put("kind", hold.kind())
                .put("offer_id", hold.offer())
                .put("till", hold.till())
                .put("sale", hold.sale())
                .put("state", hold.state().word())
                .put("in_parts", hold.inParts())
                .put("expires_in", holds.leaseLeft(hold).toSeconds());
    }
}
