import type { PublicPurchase } from '../../shared/contracts/notices.ts';
import type { Passport, Worker } from '../../shared/domain/organization/passport.ts';
import { documentFor, type Prefill } from '../../shared/domain/organization/snapshot.ts';
import { type Day, dayOf } from '../../shared/domain/time.ts';
import type { Place } from '../../shared/store/application-place.ts';
import { readPassport } from '../../shared/store/passports.ts';
import { readPublished } from '../../shared/store/published.ts';
import type { Deps } from '../ports.ts';

const isHeld = ({ certificate }: Worker, day: Day) =>
  certificate !== undefined && (certificate.validUntil ?? day) >= day;

const noteOf = (worker: Worker, day: Day) =>
  [worker.duty, isHeld(worker, day) && worker.certificate?.number].filter(Boolean).join(' · ');

/** The team in words, as a reader of the application expects it. */
const teamOf = (workers: readonly Worker[], day: Day): string =>
  workers
    .map((worker) => {
      const note = noteOf(worker, day);
      return note ? `${worker.name}（${note}）` : worker.name;
    })
    .join('；')
    .slice(0, 2000);

function factsOf({ registration, assessment, charter }: Passport): Prefill['facts'] {
  return {
    ...(registration && {
      type: registration.type,
      registrar: registration.registrar,
      legalRepresentative: registration.legalRepresentative,
      address: registration.address,
    }),
    ...(assessment && { assessmentLevel: assessment.level }),
    ...(charter && { scope: charter.scope }),
  };
}

const answered = (call: PublicPurchase | undefined, own: Passport['documents'], day: Day) =>
  (call?.requiredDocuments ?? []).filter((asked) => documentFor(asked, own ?? [], day));

/**
 * What a form need not ask again, from the passport; nothing for whoever keeps no passport. What was written for
 * other calls is not looked up: a draft is kept for its own call alone.
 */
export async function prefillFor(
  { table, clock }: Deps,
  { tenant, purchase, organization }: Place,
): Promise<Prefill | undefined> {
  const [{ passport, version }, call] = await Promise.all([
    readPassport(table, organization),
    readPublished(table, tenant, purchase),
  ]);
  if (version === 0) return undefined;
  const day = dayOf(clock.now());
  const workers = passport.workers ?? [];
  return {
    workers: workers.map((worker) => ({
      id: worker.id,
      name: worker.name,
      note: noteOf(worker, day),
    })),
    documents: answered(call, passport.documents, day),
    team: teamOf(workers, day),
    facts: factsOf(passport),
  };
}
