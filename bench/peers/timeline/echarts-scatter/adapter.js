import * as echarts from 'echarts/core';
import { ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent, DataZoomInsideComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
echarts.use([ScatterChart, GridComponent, TooltipComponent, DataZoomInsideComponent, CanvasRenderer]);
export const meta = { pan: true };
export default (el, { items }, { n }) =>
  new Promise((done) => {
    const ch = echarts.init(el);
    const tracks = [...new Set(items.map((d) => d.track))];
    ch.on('finished', () => done());
    ch.setOption({
      animation: false,
      xAxis: { type: 'time' },
      yAxis: { type: 'category', data: tracks },
      tooltip: { trigger: 'item' },
      dataZoom: [{ type: 'inside', filterMode: 'none' }],
      series: ['IR', 'JP'].map((s) => ({
        name: s,
        type: 'scatter',
        symbolSize: 7,
        large: n > 2000,
        data: items.filter((d) => d.side === s).map((d) => [d.start, d.track, d.title]),
      })),
    });
  });
