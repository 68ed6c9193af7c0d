import type { LinkageCommand } from '../../../shared/contracts/linkage.ts';
import { intention } from '../../api/ask.ts';
import { changeLinkage } from '../../api/linkage.ts';
import { parameter } from '../../here.ts';

export const tenant = parameter('tenant');
/** The year and place of the address; another one is another page. */
export const where = { tenant, year: parameter('year'), place: parameter('place') };

export const carryOut = (command: LinkageCommand) => changeLinkage(tenant, command, intention());

/** Tenths of a percent as people read them. */
export const share = (tenths: number): string => `${(tenths / 10).toFixed(1)}%`;
