package org.nordkassa.scan.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What each key of a US keyboard gives on a host with another layout. A wedge scanner sends keys, not characters; one
/// that was never told its country sends those of a US keyboard.
///
/// Finnish and Swedish were measured, and agree with the public layouts of xkeyboard-config, from which the others are
/// taken; Windows has the same keys in these places, but for `~` in France, which it has not.
public enum KeyboardLayout {
    /// The host's layout is the scanner's, whichever that is: nothing to repair.
    SAME_AS_SCANNER(Rows.US, Rows.US_SHIFT),
    FINNISH_SWEDISH("§1234567890+\u0301qwertyuiopå\u0308asdfghjklöä'zxcvbnm,.-",
            "½!\"#¤%&/()=?\u0300QWERTYUIOPÅ\u0302ASDFGHJKLÖÄ*ZXCVBNM;:_"),
    DANISH("½1234567890+\u0301qwertyuiopå\u0308asdfghjklæø'zxcvbnm,.-",
            "§!\"#¤%&/()=?\u0300QWERTYUIOPÅ\u0302ASDFGHJKLÆØ*ZXCVBNM;:_"),
    NORWEGIAN("|1234567890+\\qwertyuiopå\u0308asdfghjkløæ'zxcvbnm,.-",
            "§!\"#¤%&/()=?\u0300QWERTYUIOPÅ\u0302ASDFGHJKLØÆ*ZXCVBNM;:_"),
    GERMAN("\u03021234567890ß\u0301qwertzuiopü+asdfghjklöä#yxcvbnm,.-",
            "°!\"§$%&/()=?\u0300QWERTZUIOPÜ*ASDFGHJKLÖÄ'YXCVBNM;:_"),
    FRENCH("²&é\"'(-è_çà)=azertyuiop\u0302$qsdfghjklmù*wxcvbn,;:!",
            "~1234567890°+AZERTYUIOP\u0308£QSDFGHJKLM%µWXCVBN?./§");

    /// The keys, left to right and top to bottom; a dead key is written as the combining character of its accent.
    private static final class Rows {
        static final String US = "`1234567890-=qwertyuiop[]asdfghjkl;'\\zxcvbnm,./";
        static final String US_SHIFT = "~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"|ZXCVBNM<>?";
    }

    private final Map<Character, Character> host = new HashMap<>();
    private final Map<Character, Character> us = new HashMap<>();
    private final Map<Character, Character> swapped = new HashMap<>();

    KeyboardLayout(String plain, String shifted) {
        add(' ', ' ');
        for (int i = 0; i < Rows.US.length(); i++) {
            char low = plain.charAt(i);
            char high = shifted.charAt(i);
            add(Rows.US.charAt(i), low);
            add(Rows.US_SHIFT.charAt(i), high);
            if (low != high && Character.toUpperCase(low) == high) {
                swapped.put(low, high);
                swapped.put(high, low);
            }
        }
    }

    private void add(char usKey, char hostKey) {
        host.put(usKey, hostKey);
        us.put(hostKey, usKey);
    }

    /// What a US key gives here; a combining character for a dead key.
    ///
    /// @param usKey printable ASCII
    char host(char usKey) {
        return host.get(usKey);
    }

    /// What arrives of a text that a scanner types here, for text without dead keys; others stay as they are.
    public String arriving(String text) {
        return text.chars().mapToObj(key -> String.valueOf(host.getOrDefault((char) key, (char) key)))
                .collect(Collectors.joining());
    }

    /// The US key that gives a character here.
    ///
    /// @param given a combining character for a dead key
    Optional<Character> us(char given) {
        return Optional.ofNullable(us.get(given));
    }

    /// What a key gives under Caps Lock, which counts for letters only.
    char swapCase(char given) {
        return swapped.getOrDefault(given, given);
    }
}
