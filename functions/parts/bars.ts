import { html, type Markup, none } from './markup.ts';

export type Bar = {
  label: Markup | string;
  /** What stands at the end of the bar; the drawing repeats it. */
  value: Markup | string;
  /** What is said under the bar. */
  note?: Markup | string;
  /** Parts of the bar after each other, each a share of 0 to 1 of the whole width. */
  parts: readonly { share: number; kind?: 'good' | 'rest' | 'c2' }[];
};

const width = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;

function drawn({ parts }: Bar): Markup {
  let at = 0;
  const fills = parts.map(({ share, kind }) => {
    const x = at;
    at += width(share);
    return html`<rect class="fill${kind ? ` ${kind}` : ''}" x="${x}" width="${width(share)}" height="1"/>`;
  });
  return html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="1"/>${fills}</svg>`;
}

/** Bars with their figures in words beside them: the drawing adds nothing that is not also said. */
export const bars = (list: readonly Bar[]): Markup =>
  list.length === 0
    ? none
    : html`<ul class="bars">${list.map(
        (bar) =>
          html`<li><span class="bar-label">${bar.label}</span><span class="bar-value">${bar.value}</span>${drawn(bar)}${bar.note ? html`<span class="bar-note">${bar.note}</span>` : none}</li>`,
      )}</ul>`;
