import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../../src/model/dataset-index.js';
import { stepsFrom, tieGraph } from '../../../src/model/tie-graph.js';
import { NO_WALK, walkingOrder, walkKey, type Walk } from '../../../src/widgets/network/query/keys.js';
import { iranJapan } from '../../support/iran-japan.js';

const index = indexDataset(iranJapan());
const ranked = index.dataset.actors.map(({ id }) => id);

describe('The keys that follow ties', () => {
  it('reach everybody connected to an actor, along all of their ties, and lead back the same way', () => {
    const reached = new Set<string>();
    const walked = new Set<string>();
    let [at, walk]: [string, Walk] = ['chitsaz', NO_WALK];
    const press = (key: string) => {
      const step = walkKey(key, at, walk, index, ranked)!;
      [at, walk] = [step.go ?? at, step.walk];
    };
    const visit = (actor: string) => {
      reached.add(actor);
      for (const tie of walkingOrder(index, actor)) {
        press('.');
        expect(at).toBe(tie);
        walked.add(at);
        press('Enter');
        if (reached.has(at)) press('Backspace');
        else {
          visit(at);
          press('Backspace');
        }
        expect(at).toBe(actor);
        // Back on the actor, a reader continues after the tie that was followed.
        for (let each = ''; each !== tie; each = at) press('.');
      }
      if (at !== actor) press('Backspace');
    };
    visit('chitsaz');
    expect([...reached].sort()).toEqual([...stepsFrom(tieGraph(index.dataset.ties), 'chitsaz', Infinity).keys()].sort());
    expect(reached.size).toBeGreaterThan(100);
    // An actor at one end of a tie is reached whenever the other end is.
    const leading = index.dataset.ties.filter(({ from, to }) => from !== to && (reached.has(from) || reached.has(to)));
    expect([...walked].sort()).toEqual(leading.map(({ id }) => id).sort());
  });
});
