package org.opportunityfunnel.testkit.contract;

/**
 * What every engine keeps. A test class of an engine extends it and says how to start one; the
 * tests come with it:
 *
 * <pre>
 * class ColumnarFunnelEngineContractTest extends FunnelEngineContract {
 *   &#64;Override
 *   public RunningEngine start(OpportunityStore store) {
 *     ColumnarFunnelEngine engine = new ColumnarFunnelEngine(store);
 *     return new RunningEngine(engine, engine, engine::deactivate);
 *   }
 * }
 * </pre>
 */
public abstract class FunnelEngineContract
    implements RandomHistoriesContract,
        PipelineShapesContract,
        RequestEdgesContract,
        NearSixtyFourBitsContract,
        EngineLifeContract,
        FollowingContract {}
