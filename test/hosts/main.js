import 'bilateral/timeline';
import 'bilateral/network';
import 'bilateral/map';
import data from 'bilateral/data/iran-japan.json';

for (const name of ['timeline', 'network', 'map']) {
  const element = document.createElement(`bilateral-${name}`);
  element.data = data;
  document.body.append(element);
}
