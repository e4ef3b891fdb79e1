import { FruchtermanLayout } from '@antv/layout';
import { run } from '../antv.js';
export const meta = { settles: true, thread: 'main (enableWorker exists)' };
export default (el, data, ctx) => run(data, ctx, FruchtermanLayout, { width: 1100, height: 640 });
