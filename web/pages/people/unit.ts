import type { UnitsView } from '../../../shared/contracts/units.ts';
import { named } from '../../i18n.ts';

export type Unit = UnitsView['units'][number];

export const unitName = ({ id, name }: Unit) => name ?? named(`unitName.${id}`, id);
