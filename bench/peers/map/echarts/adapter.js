import * as echarts from 'echarts/core';
import { ScatterChart, LinesChart, MapChart } from 'echarts/charts';
import { GeoComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { feature } from 'topojson-client';
echarts.use([ScatterChart, LinesChart, MapChart, GeoComponent, TooltipComponent, CanvasRenderer]);
export const meta = { pan: true };
// large mode supports only one size: with a size function it draws no points at all
export default (el, { world, two, points, flows }, { n }) =>
  new Promise((done) => {
    const w = feature(world, world.objects.countries);
    echarts.registerMap('w', {
      type: 'FeatureCollection',
      features: [...w.features.filter((f) => f.id !== '364' && f.id !== '392'), ...two.features],
    });
    const ch = echarts.init(el);
    ch.on('finished', () => done());
    ch.setOption({
      animation: false,
      tooltip: {},
      geo: {
        map: 'w',
        roam: true,
        center: [95, 35],
        zoom: 2.6,
        itemStyle: { areaColor: '#eee', borderColor: '#999' },
        regions: [
          { name: 'Iran', itemStyle: { areaColor: '#b5d3c8' } },
          { name: 'Japan', itemStyle: { areaColor: '#e8b9c3' } },
        ],
      },
      series: [
        ...['IR', 'JP'].map((s) => ({
          type: 'scatter',
          coordinateSystem: 'geo',
          large: n > 2000,
          symbolSize: n > 2000 ? 6 : (v) => v[2] * 2,
          itemStyle: { color: s === 'JP' ? '#b5304f' : '#23775a' },
          data: points.filter((p) => p.side === s).map((p) => [p.lon, p.lat, p.size]),
        })),
        {
          type: 'lines',
          coordinateSystem: 'geo',
          lineStyle: { color: '#555', curveness: 0.2 },
          data: flows.map((f) => ({ coords: [f.from, f.to] })),
        },
      ],
    });
  });
