'use client';

import 'bilateral/jsx';
import 'bilateral/map';
import 'bilateral/timeline';

/** Elements by their tags; a page that runs only on the server would not send the code that defines them. */
export default function Page() {
  return (
    <>
      <bilateral-timeline src="/iran-japan.json" heading-level={3} />
      <bilateral-map src="/iran-japan.json" />
    </>
  );
}
