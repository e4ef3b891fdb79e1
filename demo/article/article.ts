import '../../src/define.js';

const { theme } = Object.fromEntries(new URLSearchParams(location.search));
if (theme) document.documentElement.dataset['theme'] = theme;

/** The charts open on what the article is about. */
const [timeline] = document.querySelectorAll('bilateral-timeline');
timeline?.receive({ selected: { kind: 'event', id: 'ev-2025-04-09-chitsaz-imagawa' } });
