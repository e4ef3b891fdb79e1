import { problem } from '../problem.js';
import { recordRow, type Row } from './loose-row.js';
import { fieldsOf, type Fields } from './loose-value.js';
import type { Notes } from './notes.js';

/** The rows of a GeoJSON feature collection: the properties of each feature, and its point. Other shapes are reported. Null for anything else. */
export function geojsonRows({ type, features }: Fields, notes: Notes): readonly Row[] | null {
  if (type !== 'FeatureCollection' || !Array.isArray(features)) return null;
  return features.map((feature, i) => {
    const { id, properties, geometry } = fieldsOf(feature);
    const shape = fieldsOf(geometry)['type'];
    const isPoint = shape === 'Point';
    if (!isPoint && geometry)
      notes.problems.push(problem(`features[${i}].geometry`, undefined, 'a Point', shape, 'The event has no position.'));
    return recordRow(
      {
        ...(typeof id === 'string' || typeof id === 'number' ? { id } : {}),
        ...fieldsOf(properties),
        ...(isPoint && { coordinates: fieldsOf(geometry)['coordinates'] }),
      },
      `features[${i}]`,
    );
  });
}
