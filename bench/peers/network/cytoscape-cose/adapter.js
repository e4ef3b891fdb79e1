import cytoscape from 'cytoscape';
export const meta = { pan: true, settles: true };
export const show = (el, { nodes, links }, ctx, layout) =>
  new Promise((done) => {
    const cy = cytoscape({
      container: el,
      elements: [
        ...nodes.map((d) => ({ data: { id: 'n' + d.id, label: d.label, side: d.side } })),
        ...links.map((l, i) => ({ data: { id: 'e' + i, source: 'n' + l.source, target: 'n' + l.target } })),
      ],
      style: [
        { selector: 'node', style: { width: 10, height: 10, 'background-color': '#23775a' } },
        { selector: 'node[side="JP"]', style: { 'background-color': '#b5304f' } },
        { selector: 'edge', style: { width: 1, 'line-color': '#bbb' } },
      ],
      layout: { name: 'preset', positions: undefined },
    });
    const t = performance.now();
    const l = cy.layout({ animate: false, ...layout });
    l.one('layoutstop', () => {
      ctx.note('layoutMs', performance.now() - t);
      cy.one('render', () => {
        done();
        ctx.settled();
      });
      cy.forceRender?.();
    });
    l.run();
  });
export default (el, data, ctx) => show(el, data, ctx, { name: 'cose' });
