import milestones from 'd3-milestones';
import 'd3-milestones/build/d3-milestones.css';
export const meta = { pan: false };
export default (el, { items }) => {
  el.id = 'app';
  milestones('#app').mapping({ timestamp: 'start', text: 'title' }).parseTime('%Y-%m-%d').aggregateBy('day').optimize(true).render(items);
};
