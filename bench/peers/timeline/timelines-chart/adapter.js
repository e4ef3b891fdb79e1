import TimelinesChart from 'timelines-chart';
export const meta = { pan: false, brush: true };
export default (el, { items }, { width, height }) => {
  const tracks = [...new Set(items.map((d) => d.track))];
  // one segment per event; points get 30 days of width, as the library draws only ranges; eight lines per track as in the floors
  new TimelinesChart(el)
    .width(width)
    .maxHeight(height)
    .maxLineHeight(12)
    .zQualitative(true)
    .enableAnimations(false)
    .data(
      tracks.map((t) => {
        const mine = items.filter((d) => d.track === t);
        return {
          group: t,
          data: Array.from({ length: 8 }, (_, l) => ({
            label: `${t} ${l}`,
            data: mine
              .filter((d) => d.id % 8 === l)
              .map((d) => {
                const a = new Date(d.start);
                return { timeRange: [a, d.end ? new Date(d.end) : new Date(+a + 30 * 864e5)], val: d.side };
              }),
          })),
        };
      }),
    );
};
