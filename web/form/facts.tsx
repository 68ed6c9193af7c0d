import type { ComponentChildren } from 'preact';

export type Fact = readonly [label: string, value: ComponentChildren];

/** Answers to read once more, or facts of the case: label and value, line by line. */
export function Facts({ facts, isTwo }: { facts: readonly Fact[]; isTwo?: boolean }) {
  return (
    <dl class={isTwo ? 'answers two' : 'answers'}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
