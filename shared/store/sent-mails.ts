import type { Instant } from '../domain/time.ts';
import { read, write } from './items.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';
import type { Reference } from './workflow-items.ts';

export const isMailSent = async (table: Table, { tenant, purchase }: Reference, id: string) =>
  (await read(table, keys.sentMail(tenant, purchase, id))) !== undefined;

/** Notes that a mail was handed on, so that a redelivered event does not send it again. */
export const markMailSent = (
  table: Table,
  { tenant, purchase }: Reference,
  id: string,
  at: Instant,
) => write(table, { ...keys.sentMail(tenant, purchase, id), et: 'sentMail', at });
