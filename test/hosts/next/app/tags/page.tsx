'use client';

import 'bilateral/jsx';
import 'bilateral/map';
import 'bilateral/timeline';

/** Elements by their tags; a page that only the server runs would not send what defines them. */
export default function Page() {
  return (
    <>
      <bilateral-timeline src="/iran-japan.json" heading-level={3} />
      <bilateral-map src="/iran-japan.json" />
    </>
  );
}
