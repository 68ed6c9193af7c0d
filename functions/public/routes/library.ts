import { type Context, Hono } from 'hono';
import { DomainError } from '../../../shared/domain/errors.ts';
import { shownOf as shownDonation } from '../../../shared/domain/giving/shown.ts';
import { EntryId, shownOf } from '../../../shared/domain/library/entry.ts';
import { nationwideEntry, nationwideRows } from '../../../shared/domain/library/nationwide/all.ts';
import { found } from '../../../shared/domain/library/row.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { listShown, readDonation, readGivingCounts } from '../../../shared/store/giving.ts';
import { readPublicLibrary, readShownEntry } from '../../../shared/store/library.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { type Hourly, limit } from '../../http/limits.ts';
import { donationCodeLetter, donationLetter, donationsLetter } from '../../letters/donations.ts';
import { libraryEntryLetter, libraryLetter } from '../../letters/library.ts';
import { idOf } from '../../need-receipts.ts';
import { tenantConfig, tenantNow, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';

const lookUps: Hourly = { one: 600, place: 60, all: 20_000 };
/** So many donations are shown at once, the latest first. */
const latest = 50;

async function common(c: Context<Env>, below: string) {
  const tenant = tenantOf(c.req.param('tenant') ?? '');
  const deps = await within(c.var.deps, { as: 'resident', tenant });
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const frame = { ...frameOf(c, `/t/${tenant}/${below}`), tenantName: ownerIn(c, config) };
  return { deps, tenant, frame, today: dayOf(now) };
}

/** Rules and cases that everybody may read, donations and what became of them. */
export const libraryLetters = new Hono<Env>()
  .get('/t/:tenant/library', async (c) => {
    const { deps, tenant, frame, today } = await common(c, 'library');
    const words = (c.req.query('words') ?? '').trim().slice(0, 80);
    const rows = [...nationwideRows(), ...(await readPublicLibrary(deps.table, tenant))];
    const asked = words ? { words } : {};
    return answerLetter(
      c,
      libraryLetter({ ...frame, tenant, words, rows: found(rows, asked), today }),
    );
  })
  .get('/t/:tenant/library/:entry', async (c) => {
    const id = EntryId.safeParse(c.req.param('entry')).data;
    if (!id) throw new DomainError({ code: 'not-found' });
    const { deps, tenant, frame, today } = await common(c, `library/${id}`);
    const shipped = nationwideEntry(id);
    const entry = shipped ? shownOf(shipped) : await readShownEntry(deps.table, tenant, id);
    if (!entry) throw new DomainError({ code: 'not-found' });
    return answerLetter(c, libraryEntryLetter({ ...frame, tenant, entry, today }));
  })
  .get('/t/:tenant/donations', async (c) => {
    const { deps, tenant, frame } = await common(c, 'donations');
    const [{ years, rules }, donations] = await Promise.all([
      readGivingCounts(deps.table, tenant),
      listShown(deps.table, tenant, latest),
    ]);
    const { receiver } = rules;
    return answerLetter(c, donationsLetter({ ...frame, tenant, receiver, years, donations }));
  })
  .get('/t/:tenant/donations/mine', async (c) => {
    const { frame } = await common(c, 'donations/mine');
    return answerLetter(c, donationCodeLetter({ ...frame, action: frame.here }));
  })
  .post('/t/:tenant/donations/mine', async (c) => {
    const { deps, tenant, frame } = await common(c, 'donations/mine');
    await limit(deps, 'donation', tenant, lookUps);
    const typed = ((await formOf(c))['code'] ?? '').slice(0, 40);
    const donation = await readDonation(deps.table, tenant, idOf('donation', typed));
    if (!donation) {
      const faults = [{ field: 'code' as const, code: 'need-code' }];
      const again = donationCodeLetter({ ...frame, action: frame.here, typed, faults });
      return answerLetter(c, again, 422);
    }
    const letter = donationLetter({
      ...frame,
      donation: shownDonation(donation),
      back: frame.here,
    });
    return answerLetter(c, letter);
  });
