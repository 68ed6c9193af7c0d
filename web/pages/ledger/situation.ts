import type { LedgerView } from '../../../shared/contracts/ledger.ts';
import type { ProjectAt } from '../../api/ledger.ts';
import { parameter } from '../../here.ts';
import { named, t } from '../../i18n.ts';

/** The project the address names. A member acts for the organization whose project it is. */
export const at: ProjectAt = {
  tenant: parameter('tenant'),
  purchase: parameter('purchase'),
  organization: parameter('organization'),
  acting: parameter('as') === 'office' ? '' : parameter('organization'),
};

export type Shown = { view: LedgerView; reload(): Promise<unknown> };

type Line = LedgerView['figures']['lines'][number];

/** Lines of a supplement have no item of their own. */
export const lineName = ({ item, number }: Pick<Line, 'item' | 'number'>): string =>
  item || t('ledger.supplement', { n: number ?? 0 });

export const sourceName = (source: string): string =>
  source === 'own' || source === 'earned'
    ? named(`ledger.source.${source}`)
    : named(`fundSource.${source}`);

/** Today in Shanghai, as a date field has it. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
