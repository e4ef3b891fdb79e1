import { Timeline, DataSet } from 'vis-timeline/standalone/esm/vis-timeline-graph2d.min.mjs';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
export const meta = { pan: true };
export const make =
  (extra) =>
  (el, { items }) =>
    new Promise((done) => {
      const groups = [...new Set(items.map((d) => d.track))].map((id) => ({ id, content: id }));
      const data = new DataSet(
        items.map((d) => ({ id: d.id, content: d.title, start: d.start, end: d.end ?? undefined, group: d.track, className: d.side })),
      );
      const tl = new Timeline(el, data, groups, { height: 640, start: items[0].start, end: items.at(-1).start, ...extra });
      // the library keeps its root hidden until its first settled draw; wait until an item is actually visible
      const look = () => {
        const it = el.querySelector('.vis-item');
        if (it && getComputedStyle(it).visibility === 'visible') done();
        else requestAnimationFrame(look);
      };
      look();
    });
export default make({});
