import * as echarts from 'echarts/core';
import { CustomChart } from 'echarts/charts';
import { GridComponent, TooltipComponent, DataZoomInsideComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
echarts.use([CustomChart, GridComponent, TooltipComponent, DataZoomInsideComponent, CanvasRenderer]);
export const meta = { pan: true };
export default (el, { items }) =>
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
      series: [
        {
          type: 'custom',
          dimensions: ['start', 'end', 'track', 'lane', 'jp'],
          encode: { x: ['start', 'end'], y: 'track' },
          renderItem: (p, api) => {
            const a = api.coord([api.value(0), api.value(2)]),
              b = api.coord([api.value(1), api.value(2)]);
            return {
              type: 'rect',
              shape: { x: a[0], y: a[1] - 36 + api.value(3) * 9, width: Math.max(4, b[0] - a[0]), height: 7 },
              style: { fill: api.value(4) ? '#b5304f' : '#23775a' },
            };
          },
          data: items.map((d) => [
            Date.parse(d.start),
            Date.parse(d.end ?? d.start),
            tracks.indexOf(d.track),
            d.id % 8,
            d.side === 'JP' ? 1 : 0,
          ]),
        },
      ],
    });
  });
