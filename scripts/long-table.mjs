/** Texts of a long table of events, for tests and measurements: nothing in it is from anywhere. */
const [DEEDS, MATTERS] = [
  ['Talks on', 'Visit about', 'Treaty of', 'Protest over', 'Loan for', 'Exchange of'],
  [
    'fishing rights in the northern strait',
    'the railway through the pass',
    'students and teachers',
    'grain deliveries, second part',
    'customs at the border',
    'the lighthouse question',
    'the „red“ line',
  ],
];
const COUNTRIES = ['Norland', 'Sudland', 'Norland', 'Sudland', 'Westland'];
const PLACES = ['Port', 'Harbour', 'Capital', 'Old Town', 'Bridge', 'Spring'];

/**
 * A table as CSV in parts of many rows: date, title and country, and unless it is plain also id, participants, place and source address, each
 * address another.
 * @param {number} rows
 * @param {boolean} isPlain
 * @returns {Generator<string, void, undefined>}
 */
export function* longTable(rows, isPlain = false) {
  let text = isPlain ? 'date,title,country\n' : 'id,date,title,country,participants,place,source\n';
  for (let i = 0; i < rows; i++) {
    const [year, month, day] = [1900 + (i % 120), 1 + ((i * 7) % 12), 1 + ((i * 11) % 28)].map((part) => String(part).padStart(2, '0'));
    const title = `"${DEEDS[i % DEEDS.length]} ${MATTERS[i % MATTERS.length]} no. ${i}"`;
    const plain = `${year}-${month}-${day},${title.includes(',') ? title : title.slice(1, -1)},${COUNTRIES[i % COUNTRIES.length]}`;
    const people = `Person ${i % 200}; Person ${(i * 3) % 190}`;
    text += isPlain ? `${plain}\n` : `e${i},${plain},${people},${PLACES[i % PLACES.length]},https://example.org/archive/${year}/${i}\n`;
    if (text.length < 1 << 20) continue;
    yield text;
    text = '';
  }
  yield text;
}
