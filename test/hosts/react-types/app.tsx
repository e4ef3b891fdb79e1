import 'bilateral/jsx';
import { parse, type Dataset, type TimelineElement } from 'bilateral';
import { BilateralDashboard, BilateralMap, BilateralNetwork, BilateralTimeline } from 'bilateral/react';
import { useRef } from 'react';

const dataset: Dataset | null = parse({}).dataset;

export function Wrapped() {
  const timeline = useRef<TimelineElement>(null);
  return (
    <>
      <BilateralTimeline
        ref={timeline}
        data={dataset}
        lang="fa"
        headingLevel={3}
        className="wide"
        onBilateralSelect={(event) => event.detail?.kind}
      />
      <BilateralMap src="/a.json" geo="/geo/" only="a" onBilateralView={({ detail }) => detail.shown.toFixed()} />
      <BilateralNetwork maxActors={20} focusOn="a1" onBilateralReady={() => timeline.current?.select('event', 'e1')} />
      <BilateralDashboard theme="dark" onBilateralError={({ detail }) => detail.problems.length}>
        <p>Until it is drawn.</p>
      </BilateralDashboard>
      {/* @ts-expect-error there is no such theme */}
      <BilateralDashboard theme="pink" />
    </>
  );
}

export function Tags() {
  const timeline = useRef<TimelineElement>(null);
  return (
    <>
      <bilateral-timeline
        ref={timeline}
        key="t"
        src="/a.json"
        lang="ja"
        heading-level={3}
        from="1950"
        onbilateral-select={({ detail }) => detail?.id}
      />
      <bilateral-map data={dataset} geo="/geo/" regions className="wide" />
      <bilateral-network max-actors="20" layout="force" path="a..b" />
      <bilateral-dashboard heading-level="2" calendar="persian">
        <p>Until it is drawn.</p>
      </bilateral-dashboard>
      {/* @ts-expect-error the state is not for the page to set */}
      <bilateral-map state="ready" />
      {/* @ts-expect-error there is no such attribute */}
      <bilateral-map colour="red" />
      {/* @ts-expect-error there is no such theme */}
      <bilateral-map theme="pink" />
    </>
  );
}
