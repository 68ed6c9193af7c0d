import { inTurn, RuleSet } from '../rules.ts';
import type { Cell } from './cell.ts';
import { type Circumstances, cellsFor, fromOf, inForce } from './fitting.ts';
import { order102 } from './sources.ts';

/** What nobody can say yet: a threshold the locality has to publish, or a rule nobody here has read. */
export type Missing = {
  rule: string;
  why: 'threshold-unknown' | 'unconfirmed';
  source: string;
};

export type Ruled =
  | { isBought: true; rules: RuleSet; missing: Missing[] }
  | { isBought: false; source: string };

/** Who approves is no statute's: an example. The finance officer records payments and approves none (four eyes). */
const approvalChains: RuleSet['approvalChains'] = {
  plan: inTurn('officeHead', 'financeOfficer'),
  award: inTurn('officeHead', 'leadingGroupHead'),
  contract: inTurn('officeHead', 'financeOfficer'),
  payment: inTurn('officeHead', 'leadingGroupHead'),
  acceptance: inTurn('officeHead', 'leadingGroupHead'),
};

/** What a cell says, as the rule set holds it. */
function saidBy(cell: Cell): object | undefined {
  if ('unconfirmed' in cell) return undefined;
  const { source, certainty } = cell;
  const cited = { source, certainty };
  if ('days' in cell) return { ...cell.days, ...cited };
  if ('value' in cell) return { value: cell.value, ...cited };
  if ('is' in cell) return { value: cell.is, ...cited };
  if ('who' in cell) return { value: cell.who, ...cited };
  if ('shares' in cell) return { ...cell.shares, ...cited };
  return cell.rule === 'priceWeight'
    ? { min: cell.min, max: cell.max, ...cited }
    : { evaluator: cell.evaluator, residents: cell.residents, ...cited };
}

/** The narrowest cell of each rule. */
export function narrowest(asked: Circumstances): Map<Cell['rule'], Cell> {
  const found = new Map<Cell['rule'], Cell>();
  for (const cell of inForce(asked)) if (!found.has(cell.rule)) found.set(cell.rule, cell);
  return found;
}

type Band = NonNullable<RuleSet['panel']['bands']>[number];

/** The larger panels that begin at some amount; one that hangs on an unknown threshold is named instead. */
function bandsFor(asked: Circumstances): { bands: Band[]; missing: Missing[] } {
  const bands: Band[] = [];
  const missing: Missing[] = [];
  for (const cell of cellsFor(asked)) {
    if (cell.rule !== 'panel/size' || cell.where.from === undefined || !('value' in cell)) continue;
    const { value: size, source, certainty } = cell;
    const fromFen = fromOf(cell.where, asked);
    if (fromFen === undefined)
      missing.push({ rule: 'panel/bands', why: 'threshold-unknown', source });
    else bands.push({ fromFen, size, source, certainty });
  }
  return { bands, missing };
}

/** Fields by their path: `periods/bidding` lies in `periods`. */
function nested(entries: Iterable<readonly [string, object]>): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [rule, value] of entries) {
    const [head = '', tail] = rule.split('/');
    all[head] = tail ? { ...(all[head] as object | undefined), [tail]: value } : value;
  }
  return all;
}

/**
 * The rules of a purchase: of all cells that fit, the narrowest. Goods and works are not bought here, nor services
 * packed together with works (MoF order 102, negative list).
 *
 * @returns the rule set, and what would have to be known besides
 */
export function ruleSetFor(id: string, asked: Circumstances): Ruled {
  if (asked.object !== 'services') return { isBought: false, source: order102.source };
  const cells = [...narrowest({ ...asked }).values()];
  const { bands, missing } = bandsFor(asked);
  const said = cells.flatMap((cell) => {
    const value = saidBy(cell);
    return value ? [[cell.rule, value] as const] : [];
  });
  const { panel, ...rest } = nested(said);
  const rules = RuleSet.parse({
    id,
    version: 1,
    track: asked.track,
    method: asked.method,
    ...rest,
    panel: { ...(panel as object), ...(bands.length > 0 && { bands }) },
    approvalChains,
  });
  const unread = cells
    .filter((cell) => 'unconfirmed' in cell)
    .map(({ rule, source }): Missing => ({ rule, why: 'unconfirmed', source }));
  return { isBought: true, rules, missing: [...missing, ...unread] };
}
