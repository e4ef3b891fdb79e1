/** Of a path of straight lines. */
export function pointsOf(d: string): readonly (readonly [x: number, y: number])[] {
  return [...d.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

/** Of a path of straight lines, px², holes taken away by nobody: the regions have none. */
export function areaOf(d: string): number {
  return d.split('M').reduce((sum, part) => {
    const points = pointsOf(part);
    const twice = points.reduce((all, [x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length]!;
      return all + x * nextY - nextX * y;
    }, 0);
    return sum + Math.abs(twice) / 2;
  }, 0);
}
