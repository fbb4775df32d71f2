package org.opportunityfunnel.testkit.trino;

import java.nio.file.Path;
import java.util.List;

/**
 * What runs.
 *
 * @param java the JDK's home
 * @param server the folder of lib and plugin
 * @param options the JVM's options, a node's heap among them
 */
record TrinoSettings(Path java, Path server, List<String> options) {}
