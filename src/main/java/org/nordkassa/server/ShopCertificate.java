package org.nordkassa.server;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// A certificate that a shop makes for its own server in its own network, signed by itself (ECDSA on P-256). Tills know it
/// by its fingerprint, or by the certificate itself.
///
/// @param pem the certificate and its private key
/// @param certificate the certificate alone, as tills may be given it
/// @param fingerprint SHA-256 of the certificate, as tills are told: `sha256:AB12…`
public record ShopCertificate(String pem, String certificate, String fingerprint) {
    private static final int YEARS = 10;

    /// @param hosts the names and addresses by which tills reach the server, not empty
    /// @throws IllegalArgumentException when one of them is neither a name nor an address
    public static ShopCertificate make(List<String> hosts, Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            var der = signed(hosts, now, keys);
            var certificate = block("CERTIFICATE", der);
            return new ShopCertificate(certificate + block("PRIVATE KEY", keys.getPrivate().getEncoded()), certificate,
                    "sha256:" + HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(der)));
        } catch (GeneralSecurityException | IOException missing) {
            throw new IllegalStateException("every JDK has ECDSA and SHA-256", missing);
        }
    }

    private static byte[] signed(List<String> hosts, Instant now, KeyPair keys)
            throws IOException, GeneralSecurityException {
        var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        var name = new X500NameBuilder().addRDN(BCStyle.CN, "Nordkassa " + hosts.getFirst()).build();
        var body = new V3TBSCertificateGenerator();
        body.setSerialNumber(new ASN1Integer(new BigInteger(127, new SecureRandom()).setBit(0)));
        body.setSignature(algorithm);
        body.setIssuer(name);
        body.setSubject(name);
        body.setStartDate(new Time(Date.from(now.minus(1, ChronoUnit.DAYS))));
        body.setEndDate(new Time(Date.from(now.plus(365L * YEARS, ChronoUnit.DAYS))));
        body.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
        var extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.subjectAlternativeName, false,
                new GeneralNames(hosts.stream().map(ShopCertificate::named).toArray(GeneralName[]::new)));
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        body.setExtensions(extensions.generate());
        var content = body.generateTBSCertificate();
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(content.getEncoded("DER"));
        var whole = new ASN1EncodableVector();
        whole.add(content);
        whole.add(algorithm);
        whole.add(new DERBitString(signature.sign()));
        return new DERSequence(whole).getEncoded("DER");
    }

    private static GeneralName named(String host) {
        if (host.isBlank() || !host.matches("[A-Za-z0-9.:-]+")) {
            throw new IllegalArgumentException("neither a name nor an address: " + host);
        }
        boolean isAddress = host.matches("[0-9.]+") || host.contains(":");
        return new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private static String block(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der)
                + "\n-----END " + what + "-----\n";
    }

    /// Without the private key.
    @Override
    public String toString() {
        return "ShopCertificate " + fingerprint;
    }
}
