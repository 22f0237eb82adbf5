package org.nordkassa.sandbox;

import java.time.Clock;
import java.util.Map;

/// The stand-ins of Custobar and Rule without their listening: a call is a method call.
public final class InProcess {
    /// @param body JSON
    public record Told(int status, byte[] body) {}

    private final RemoteSystem custobar;
    private final RemoteSystem rule;

    public InProcess(SandboxData data, Clock clock) {
        custobar = new Custobar(data, SandboxAccounts.demo());
        rule = new Rule(data, SandboxAccounts.demo(), clock);
    }

    public Told custobar(String method, String path, String query, String authorization, byte[] body) {
        return told(custobar, new Call(method, path, query, Map.of("authorization", authorization), body));
    }

    public Told rule(String method, String path, String query, String authorization, byte[] body) {
        return told(rule, new Call(method, path, query, Map.of("authorization", authorization), body));
    }

    private static Told told(RemoteSystem system, Call call) {
        try {
            system.authorize(call);
            var reply = system.routes().find(call).map(found -> found.answer(call)).orElseGet(() -> system.failure(404));
            return new Told(reply.status(), reply.body());
        } catch (Rejected rejected) {
            return new Told(rejected.reply().status(), rejected.reply().body());
        }
    }
}
