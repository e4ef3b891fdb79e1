import 'bilateral/jsx';
import 'bilateral/map';
import 'bilateral/timeline';

/** Elements by their tags, written by a component of the server. */
export default function Page() {
  return (
    <>
      <bilateral-timeline src="/iran-japan.json" heading-level={3} />
      <bilateral-map src="/iran-japan.json" />
    </>
  );
}
