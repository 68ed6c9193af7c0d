import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import { isFinal } from '../../shared/domain/purchase/lifecycle.ts';
import { html, type Markup } from './markup.ts';

export type TagKind = 'done' | 'current' | 'ahead' | 'stopped' | 'warn';

/** A state in a word, with a shape and a colour of its own. */
export const tag = (kind: TagKind, word: string): Markup =>
  html`<span class="tag ${kind}">${word}</span>`;

/** How a state of a purchase looks to the public. */
export function stateKind(state: State): TagKind {
  if (state === 'disclosed') return 'done';
  if (state === 'suspended' || state === 'objectionFrozen') return 'warn';
  return isFinal(state) || state === 'terminatedEarly' ? 'stopped' : 'current';
}
