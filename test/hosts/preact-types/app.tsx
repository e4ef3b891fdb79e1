import 'bilateral/preact';
import data from 'bilateral/data/iran-japan.json';

export const Tags = () => (
  <>
    <bilateral-timeline key="t" data={data} lang="ja" heading-level={3} onbilateral-select={({ detail }) => detail?.id} />
    <bilateral-map src="/a.json" class="wide" regions />
    {/* @ts-expect-error there is no such theme */}
    <bilateral-map theme="pink" />
  </>
);
