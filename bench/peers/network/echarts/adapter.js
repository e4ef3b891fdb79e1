import * as echarts from 'echarts/core';
import { GraphChart } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
echarts.use([GraphChart, TooltipComponent, CanvasRenderer]);
export const meta = { pan: true, settles: true };
export default (el, { nodes, links }, ctx) =>
  new Promise((done) => {
    const ch = echarts.init(el);
    let first = true,
      quiet;
    // the force layout steps on timers; it is over when no frame has been rendered for half a second
    ch.on('rendered', () => {
      if (first) {
        first = false;
        done();
      }
      clearTimeout(quiet);
      quiet = setTimeout(() => ctx.settled(), 500);
    });
    ch.setOption({
      tooltip: {},
      series: [
        {
          type: 'graph',
          layout: 'force',
          roam: true,
          animation: false,
          symbolSize: 9,
          categories: [{ name: 'IR' }, { name: 'JP' }],
          data: nodes.map((d) => ({ id: String(d.id), name: d.label, category: d.side })),
          links: links.map((l) => ({ source: String(l.source), target: String(l.target) })),
          force: { repulsion: 50, layoutAnimation: true },
        },
      ],
    });
  });
