import { html, type Markup } from './markup.ts';

/** One fact: what it is, and what it says. `false` leaves it out. */
export type Answer = readonly [term: string, answer: Markup | string, kind?: 'big'] | false;

const isSaid = (answer: Answer): answer is Exclude<Answer, false> => answer !== false;

/** Facts, one under the other. */
export const answers = (facts: readonly Answer[], columns: 'one' | 'two' = 'one'): Markup =>
  html`<dl class="answers${columns === 'two' ? ' two' : ''}">${facts
    .filter(isSaid)
    .map(
      ([term, answer, kind]) =>
        html`<div><dt>${term}</dt><dd${kind ? html` class="${kind}"` : ''}>${answer}</dd></div>`,
    )}</dl>`;
