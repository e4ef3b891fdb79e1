import { parse } from 'bilateral';
import { BilateralMap, BilateralNetwork, BilateralTimeline } from 'bilateral/react';
import data from 'bilateral/data/iran-japan.json';

/** Parsed on the server; drawn in the browser. */
export default function Page() {
  const { dataset } = parse(data);
  return (
    <>
      <BilateralTimeline data={dataset} />
      <BilateralNetwork data={dataset} />
      <BilateralMap data={dataset} />
    </>
  );
}
