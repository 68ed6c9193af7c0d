import type { Purchase } from '../domain/purchase/purchase.ts';
import { isNew, write } from './items.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const abreast = 25;

/**
 * Stores the applications of a purchase that is about to be opened: there may be more of them than one
 * transaction holds. Until the purchase itself says that it was opened, nobody finds them. Seals hold the
 * same however often they are undone, so what a run that broke off has stored stays.
 */
export async function putOpened(table: Table, { tenantId, id, applications }: Purchase) {
  const opened = Object.entries(applications);
  for (let done = 0; done < opened.length; done += abreast)
    await Promise.all(
      opened
        .slice(done, done + abreast)
        .map(([organization, data]) =>
          write(
            table,
            { ...keys.child(tenantId, id, 'APP#', organization), et: 'applications', data },
            isNew,
          ),
        ),
    );
}
