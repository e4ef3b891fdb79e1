const NAMES = ['Valjean', 'Javert', 'Fantine', 'Cosette', 'Marius', 'Gavroche', 'Enjolras', 'Thénardier', 'Myriel'];
const LINKS = ['0 1', '0 2', '0 3', '0 8', '1 7', '2 7', '3 4', '4 6', '5 6', '5 7'];

const node = (name: string, i: number) =>
  `<node id="${i}" label="${name}"><attvalues><attvalue for="0" value="${i % 2 ? 'Paris' : 'Montreuil'}"/></attvalues></node>`;

/** Nine people in two groups, as GEXF written by other programs. */
export const GRAPH_FILE = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
<attributes class="node"><attribute id="0" title="group" type="string"/></attributes>
<nodes>${NAMES.map(node).join('\n')}</nodes>
<edges>${LINKS.map((ends) => ends.split(' '))
  .map(([from, to], i) => `<edge id="${i}" source="${from}" target="${to}"/>`)
  .join('\n')}</edges>
</graph></gexf>`;
