import { isFinal, type State } from '../../shared/domain/purchase/lifecycle.ts';
import { named } from '../i18n.ts';

const kindOf = (state: State): string => {
  if (state === 'disclosed') return 'done';
  if (state === 'suspended' || state === 'objectionFrozen') return 'warn';
  return isFinal(state) || state === 'terminatedEarly' ? 'stopped' : 'current';
};

export const StateTag = ({ state }: { state: State }) => (
  <span class={`tag ${kindOf(state)}`}>{named(`state.${state}`)}</span>
);
