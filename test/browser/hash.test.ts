import { afterEach, describe, expect, it } from 'vitest';
import { all, button, ids, MEETING, one, settled, show } from './support/show.js';

const clean = location.href.split('#')[0]!;

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(history.state, '', clean);
});

const rested = () => new Promise((resolve) => setTimeout(resolve, 300));
const attributes = { hash: 'relations' };

describe('The address of a page', () => {
  it('opens what it names, and keeps the parts of it that belong to others', async () => {
    history.replaceState(history.state, '', `${clean}#section-2&relations=${MEETING}&relations.view=2020/2026`);
    const timeline = await show('timeline', { attributes });
    expect(timeline.selected).toBe(MEETING);
    expect([timeline.from, timeline.to]).toEqual(['2020', '2026']);
    expect(one(timeline, '[part="card"]').textContent).toContain('Imagawa');
    const other = ids(timeline, '.twin [data-kind="event"]').find((id) => id !== MEETING)!;
    one(timeline, `.twin [data-id="${other}"]`).click();
    await settled(timeline);
    expect(location.hash).toBe(`#section-2&relations=${other}&relations.view=2020/2026`);
  });

  it('is left alone until the reader does something, and then says what is shown', async () => {
    const timeline = await show('timeline', { attributes: { ...attributes, selected: MEETING } });
    expect(location.hash).toBe('');
    button(timeline, 'Zoom in').click();
    await rested();
    await settled(timeline);
    expect(location.hash).toBe(`#relations=${MEETING}&relations.view=${timeline.from}/${timeline.to}`);
  });

  it('leads back to what was selected before', async () => {
    const timeline = await show('timeline', { attributes });
    const [first, second] = ids(timeline, '.twin [data-kind="event"]');
    for (const id of [first, second]) {
      one(timeline, `.twin [data-id="${id}"]`).click();
      await settled(timeline);
    }
    expect(timeline.selected).toBe(second);
    history.back();
    await expect.poll(() => timeline.selected).toBe(first);
    await settled(timeline);
    expect(all(timeline, '.twin [aria-pressed="true"]').map(({ dataset }) => dataset.id)).toEqual([first]);
  });

  it('does no harm when it is malformed', async () => {
    history.replaceState(history.state, '', `${clean}#relations=%E0%A4%A&relations.view=yesterday`);
    const timeline = await show('timeline', { attributes });
    expect(timeline.selected).toBeNull();
    expect(ids(timeline, '.twin [data-kind="event"]')).toHaveLength(162);
  });
});
