package org.opportunityfunnel.testkit.contract;

/**
 * What every engine keeps. A test class of an engine extends it and says how to start one; the
 * tests come with it.
 */
public abstract class FunnelEngineContract implements RandomHistoriesContract {}
