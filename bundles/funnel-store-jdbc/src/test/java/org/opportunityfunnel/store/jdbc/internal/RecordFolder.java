package org.opportunityfunnel.store.jdbc.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.opportunityfunnel.api.store.ImportSource;

/** An import folder to be filled. Single quotes in text stand for double ones. */
record RecordFolder(Path path) {

  ImportSource source() {
    return new ImportSource.Folder(path);
  }

  RecordFolder file(String name, byte[] content) throws IOException {
    Files.write(path.resolve(name), content);
    return this;
  }

  RecordFolder file(String name, String content) throws IOException {
    return file(name, utf8(content));
  }

  /** Empties the folder, and writes that file. */
  RecordFolder only(String name, byte[] content) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    return file(name, content);
  }

  RecordFolder without(String name) throws IOException {
    Files.delete(path.resolve(name));
    return this;
  }

  static byte[] utf8(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  static ImportSource zipSource(byte[] bytes) {
    return new ImportSource.Zip(new ByteArrayInputStream(bytes));
  }
}
