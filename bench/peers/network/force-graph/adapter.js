import ForceGraph from 'force-graph';
export const meta = { pan: true, settles: true };
export default (el, { nodes, links }, ctx) =>
  new Promise((done) => {
    let first = true;
    new ForceGraph(el)
      .width(ctx.width)
      .height(ctx.height)
      .nodeColor((d) => (d.side === 'JP' ? '#b5304f' : '#23775a'))
      .nodeLabel('label')
      .cooldownTicks(300)
      .cooldownTime(120000)
      .onEngineTick(() => {
        if (first) {
          first = false;
          done();
        }
      })
      .onEngineStop(() => ctx.settled())
      .graphData({ nodes, links });
  });
