import { catalogueOf, type KnownEvidence } from '../../../shared/domain/evaluation/evidence.ts';
import { plainQuestionnaire } from '../../../shared/domain/settings/presets/questionnaire.ts';
import { hashOf } from '../../../shared/store/audit.ts';
import { readFieldwork } from '../../../shared/store/fieldwork.ts';
import { readBook } from '../../../shared/store/ledger.ts';
import { satisfactionOf } from '../../../shared/store/satisfaction.ts';
import { readVisits } from '../../../shared/store/supervision.ts';
import type { Open } from './place.ts';

/** What whoever asks can link to an item, as it stands now: an organization knows of no visit that was kept from it. */
export async function evidenceNow({
  deps: { table },
  place,
  project,
  actor,
  config,
}: Open): Promise<KnownEvidence[]> {
  const { smallest } = config.settings.questionnaire ?? plainQuestionnaire;
  const [work, book, visits, heard] = await Promise.all([
    readFieldwork(table, place),
    readBook(table, place),
    readVisits(table, place, actor.kind === 'official'),
    satisfactionOf(table, place, { period: 'all', smallest }),
  ]);
  const reversed = new Set(book.reversals.map(({ reverses }) => reverses));
  return catalogueOf(
    {
      deliverables: project.deliverables,
      activities: work.activities,
      photos: work.photos,
      expenses: book.expenses.filter(({ id }) => !reversed.has(id)),
      visits,
      reports: project.reports,
      ...(!heard.suppressed && { satisfaction: { n: heard.n, mean: heard.mean } }),
    },
    hashOf,
  );
}
