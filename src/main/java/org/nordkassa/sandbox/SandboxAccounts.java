package org.nordkassa.sandbox;

/// Accounts and tokens the stand-ins accept. They open nothing but the sandbox.
///
/// @param carduProgram the one card programme of the company
public record SandboxAccounts(String carduEmail, String carduPassword, String carduProgram, String custobarToken,
        String ruleKey, String giftCardUser, String giftCardPassword) {

    public static SandboxAccounts demo() {
        return new SandboxAccounts("till@example.com", "demo-cardu", "demo", "demo-custobar", "demo-rule", "till",
                "demo-giftcards");
    }

    /// Without the secrets, though they are none.
    @Override
    public String toString() {
        return "SandboxAccounts[" + carduProgram + "]";
    }
}
