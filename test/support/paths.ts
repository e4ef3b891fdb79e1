/** The points of a path made of straight lines. */
export function pointsOf(d: string): readonly (readonly [x: number, y: number])[] {
  return [...d.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

/** The area of a path made of straight lines, px²; holes are not subtracted, as the regions have none. */
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
