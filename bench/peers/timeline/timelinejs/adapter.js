import { Timeline } from '@knight-lab/timelinejs';
import '@knight-lab/timelinejs/dist/css/timeline.css';
export const meta = { pan: true };
const day = (s) => {
  const [year, month, d] = s.split('-').map(Number);
  return { year, month, day: d };
};
export default (el, { items }) =>
  new Promise((done) => {
    const tl = new Timeline(
      'app',
      {
        events: items.map((d) => ({
          start_date: day(d.start),
          end_date: d.end ? day(d.end) : undefined,
          group: d.track,
          unique_id: 'e' + d.id,
          text: { headline: d.title, text: d.side },
        })),
      },
      {
        width: 1100,
        height: 640,
        hash_bookmark: false,
        script_path: location.origin + '/dist/timeline/timelinejs/js/',
        font: null,
        ga_property_id: null,
      },
    );
    tl.on('ready', () => done());
  });
