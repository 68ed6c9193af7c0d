import type { FieldFault } from '../errors.ts';
import type { Settings } from './kinds.ts';

const has = (entries: readonly { id: string }[] | undefined, id: string | undefined) =>
  id === undefined || (entries ?? []).some((entry) => entry.id === id);

/**
 * Calls name entries of other settings: what they name must be there.
 *
 * @returns a fault for each name that leads nowhere; the pointer starts at the list of calls
 */
export const brokenReferences = ({
  calls = [],
  rules,
  rubrics,
  trancheSchemes,
}: Settings): FieldFault[] =>
  calls.flatMap((call, at) => {
    const set = rules?.find(({ id }) => id === call.ruleSet);
    const isFitting = set?.track === call.track && set.method === call.method;
    return [
      ...(isFitting ? [] : [{ pointer: `/${at}/ruleSet`, code: 'unknown-entry' }]),
      ...(has(rubrics, call.rubric) ? [] : [{ pointer: `/${at}/rubric`, code: 'unknown-entry' }]),
      ...(has(trancheSchemes, call.trancheScheme)
        ? []
        : [{ pointer: `/${at}/trancheScheme`, code: 'unknown-entry' }]),
    ];
  });
