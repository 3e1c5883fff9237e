package org.peygir.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are not what they say, or more than they weigh. */
final class HostileFiles {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] GIF = "GIF89a".getBytes(StandardCharsets.US_ASCII);

    private final List<byte[]> contents = List.of(
            new byte[0],
            new byte[] {0},
            text("hello"),
            text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert('pgx')</script></svg>"),
            text("<html><script>alert('pgx')</script></html>"),
            text("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><x>&b;</x>"),
            text("#!/bin/sh\nrm -rf /\n"),
            text("=cmd|' /C calc'!A0,@SUM(1),-1\n+1,\"=2\"\n"),
            join(text("MZ"), new byte[200]),
            join(HexFormat.of().parseHex("7f454c46"), new byte[200]),
            join(HexFormat.of().parseHex("cafebabe"), new byte[60]),
            join(GIF, text("/*"), new byte[20], text("*/=1;alert('pgx')//")),
            join(
                    text(
                            "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\ntrailer<</Root 1 0 R>>")),
            join(text("%PDF-1.4\n"), zip("a.txt", 10)),
            join(text("%PDF-1.4\n"), new byte[5_000], text("\n%%EOF")),
            picture(65_535, 65_535),
            picture(1, 1),
            picture(-1, 2),
            join(HexFormat.of().parseHex("ffd8ffe000104a46494600"), new byte[400]),
            join(text("RIFF"), new byte[] {-1, -1, -1, -1}, text("WEBPVP8 "), new byte[50]),
            join(HexFormat.of().parseHex("0000001c66747970617669660000000061766966"), new byte[80]),
            join(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), new byte[1_024]),
            zip("notes.txt", 20_000_000),
            zip("../../../etc/cron.d/x", 10),
            zip("inner.zip", 100),
            zip("[Content_Types].xml", 3_000_000),
            zip("word/document.xml", 5_000_000),
            office("word/document.xml", "<w:document><w:t>" + "a".repeat(100_000) + "</w:t></w:document>"),
            office("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><sst>&a;</sst>"),
            office("word/vbaProject.bin", "macro"),
            text("ÿþ" + "x".repeat(300)),
            HexFormat.of().parseHex("1f8b0800000000000003"),
            text("From: a\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\n--x--"),
            text("{\\rtf1{\\object\\objocx\\objdata 0105}}"),
            new byte[300_000]);

    private static final List<String> NAMES = List.of(
            "picture.png",
            "report.pdf",
            "../../etc/passwd",
            "C:\\evil.exe",
            "a\0.png",
            "\u202egnp.exe",
            "x.php.jpg",
            "",
            "نامه.pdf",
            "=cmd.csv",
            "a\"; filename=\"b.exe",
            "con.txt",
            "x".repeat(3_000) + ".png",
            ".htaccess",
            "<img src=x onerror=pgx>.png",
            "a\r\nX-Evil: 1",
            "letter.docx",
            "archive.zip",
            "list.csv",
            "voice.mp3");

    /** A picture of one dot, for tests that need an honest file. */
    static byte[] pixel() {
        return picture(1, 1);
    }

    byte[] content(Random random) {
        byte[] chosen = HostileText.pick(contents, random);
        if (random.nextInt(4) > 0 || chosen.length == 0) return chosen;
        byte[] changed = chosen.clone();
        for (int i = 0; i < 8; i++) changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        return changed;
    }

    String name(Random random) {
        return HostileText.pick(NAMES, random);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    /** A header that promises so many pixels, and nothing behind it. */
    private static byte[] picture(int width, int height) {
        byte[] header = join(text("IHDR"), four(width), four(height), new byte[] {8, 6, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header);
        return join(PNG, four(13), header, four((int) sum.getValue()), four(0), text("IEND"), four(0xae426082));
    }

    private static byte[] four(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    private static byte[] zip(String name, int zeros) {
        return packed(name, new byte[zeros]);
    }

    private static byte[] office(String name, String content) {
        return packed(name, text(content));
    }

    private static byte[] packed(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml".equals(name) ? "x.xml" : "[Content_Types].xml"));
            zip.write(text("<Types/>"));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
