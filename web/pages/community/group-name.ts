import type { StatementGroup } from '../../../shared/domain/communities/lists.ts';
import { named } from '../../i18n.ts';

export const groupName = (group: StatementGroup): string => named(`cm.${group}`);
