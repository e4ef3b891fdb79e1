const median = (values) => {
  const sorted = values.filter((each) => Number.isFinite(each)).sort((one, other) => one - other);
  if (!sorted.length) return undefined;
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};
const number = (value, digits = 0) => (value === undefined ? '–' : value.toFixed(digits));
const kib = (bytes) => (bytes / 1024).toFixed(1);
const table = (head, rows) =>
  [head, head.map((_, i) => (i ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The results of one kind as Markdown: bytes, then for each size the medians and their ratio to the blank page in the same run. */
export function report({ kind, date, machine, sizes, throttles, weights, rows }) {
  const peers = [...new Set(rows.map(({ peer }) => peer))];
  const of = (peer, n, throttle) => rows.filter((row) => row.peer === peer && row.n === n && row.throttle === throttle);
  const cpu = (peer, n, throttle) => median(of(peer, n, throttle).map((row) => row.cpu?.task));
  const parts = [
    `# Benchmark: ${kind}`,
    [
      `${date}, ${machine.cores} × ${machine.cpu}, ${machine.memory} GiB, ${machine.browser} without a GPU, Node ${machine.node}.`,
      'Medians of interleaved rounds from one command.',
      `"main CPU" is the CPU time of the page's main thread until painted;`,
      '"× blank" is its ratio to that of the blank page with the same data in the same run.',
      'Pan is three seconds of wheel and drag; "longest task" is the longest during them (0: none over 50 ms).',
      '"Click to card" is the time from the first click on a mark to its card: what was rendered ahead becomes live with it.',
      'Wall times are noisy on a shared machine.',
    ].join(' '),
    `## Bytes (KiB; every file the page requested except itself and the data, each compressed separately)`,
    table(
      ['peer', 'until painted', 'gzip', 'brotli', 'after hover and pan, gzip', 'brotli'],
      [...weights]
        .sort((one, other) => one.painted.brotli - other.painted.brotli)
        .map(({ peer, painted, all }) => [peer, ...[painted.raw, painted.gzip, painted.brotli, all.gzip, all.brotli].map(kib)]),
    ),
  ];
  for (const n of sizes) {
    for (const throttle of throttles) {
      const blank = cpu('blank', n, throttle);
      const measured = peers.map((peer) => {
        const runs = of(peer, n, throttle);
        const good = runs.filter((row) => row.painted);
        const value = (read) => median(good.map(read));
        return {
          peer,
          good,
          cpu: value((row) => row.cpu?.task),
          value,
          why: runs[0]?.skipped ?? (runs[0]?.over ? 'over the limit' : runs[0]?.error?.slice(0, 40)),
        };
      });
      parts.push(
        `## ${n.toLocaleString('en')}${throttle > 1 ? `, CPU ${throttle}× slower` : ''}`,
        table(
          [
            'peer',
            'runs',
            'main CPU ms',
            '× blank',
            'painted ms',
            'blocking ms',
            'heap MB',
            'elements',
            'pan p95 ms',
            'longest task ms',
            'hover p50 ms',
            'click to card ms',
            'its main CPU ms',
            'its longest task ms',
          ],
          measured
            .sort((one, other) => (one.cpu ?? Infinity) - (other.cpu ?? Infinity))
            .map(({ peer, good, cpu: own, value, why }) =>
              good.length
                ? [
                    peer,
                    good.length,
                    number(own),
                    number(own && blank && own / blank, 1),
                    number(value((row) => row.painted)),
                    number(value((row) => row.blockPainted)),
                    number(
                      value((row) => row.heap / 1e6),
                      1,
                    ),
                    number(value((row) => row.dom)),
                    number(value((row) => (row.meta?.pan ? row.pan?.p95 : undefined))),
                    number(value((row) => (row.meta?.pan ? row.pan?.longest : undefined))),
                    number(
                      value((row) => row.hover?.p50),
                      1,
                    ),
                    number(value((row) => row.click?.time)),
                    number(value((row) => row.click?.cpu)),
                    number(value((row) => row.click?.longest)),
                  ]
                : [peer, 0, why ?? 'failed', ...Array.from({ length: 11 }, () => '')],
            ),
        ),
      );
    }
  }
  return `${parts.join('\n\n')}\n`;
}
