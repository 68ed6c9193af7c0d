import type { SupervisionView } from '../../../shared/contracts/supervision.ts';
import { explain } from '../../../shared/domain/deadline-reason.ts';
import { donePercent, timePercent } from '../../../shared/domain/supervision/flags/progress.ts';
import { flagsOf, judged } from '../../../shared/domain/supervision/flags.ts';
import type { Voice } from '../../../shared/domain/supervision/incident.ts';
import { isOpenVoice } from '../../../shared/domain/supervision/incident.ts';
import { isOverdue, type Rectification } from '../../../shared/domain/supervision/rectification.ts';
import { asItStands, clockWith } from '../../../shared/domain/supervision/standing-clock.ts';
import type { Visit } from '../../../shared/domain/supervision/visit.ts';
import {
  readIncidents,
  readJudgements,
  readOrders,
  readPlan,
  readVisits,
  readVoiceContact,
  readVoices,
} from '../../../shared/store/supervision.ts';
import { flagFacts, standOf } from './facts.ts';
import { type Deed, deeds, mayDo, type Seen } from './place.ts';

const dayMillis = 86_400_000;

function orderSeen(order: Rectification, { calendar, now, project }: Seen) {
  const standing = asItStands(order, project, now);
  const { stoodMillis, isStanding } = clockWith(order.due, project.pauses ?? [], now);
  const isRunning = order.status === 'ordered';
  return {
    ...standing,
    isOverdue: isOverdue(standing, now),
    clock: explain(order.due, calendar),
    ...(isRunning && stoodMillis > 0 && { stoodDays: Math.ceil(stoodMillis / dayMillis) }),
    ...(isRunning && isStanding && { isStanding }),
  };
}

async function voiceSeen(voice: Voice, { deps, place, calendar, now }: Seen) {
  const isOpen = isOpenVoice(voice);
  const contact = isOpen && (await readVoiceContact(deps.table, place.tenant, voice.id));
  return {
    ...voice,
    isOverdue: isOpen && voice.due !== undefined && voice.due.at <= now,
    ...(voice.due && { clock: explain(voice.due, calendar) }),
    ...(contact && { contact }),
  };
}

/** Who was asked by telephone, and what each said, stays with those who asked. */
function visitSeen(visit: Visit): Visit {
  const { sample: _sample, reason: _reason, found, ...rest } = visit;
  if (!found) return rest;
  const { calls: _calls, ...open } = found;
  return { ...rest, found: open };
}

const isOfHere = ({ place }: Seen) => {
  const { organization } = place;
  return (voice: Voice) => voice.organization === undefined || voice.organization === organization;
};

async function visitsFor(seen: Seen): Promise<Visit[]> {
  const { deps, place, actor, sight } = seen;
  const visits = await readVisits(deps.table, place, sight !== 'organization');
  if (sight === 'whole') return visits;
  if (sight === 'organization') return visits.map(visitSeen);
  const own = actor.kind === 'official' ? actor.personId : undefined;
  return visits.filter((one) => one.visitor === own || one.status === 'signed').map(visitSeen);
}

/** What only those see who watch over it all. */
async function forOffice(seen: Seen): Promise<Partial<SupervisionView>> {
  const { deps, place } = seen;
  const [facts, judgements, plan, voices] = await Promise.all([
    flagFacts(seen),
    readJudgements(deps.table, place),
    readPlan(deps.table, place),
    readVoices(deps.table, place.tenant, place.purchase),
  ]);
  const flags = judged(flagsOf(facts), judgements);
  return {
    flags: flags.map((flag) => ({
      ...flag,
      because: { ...flag.because },
      rows: flag.rows.map((row) => ({ ...row })),
    })),
    complaints: await Promise.all(voices.filter(isOfHere(seen)).map((one) => voiceSeen(one, seen))),
    ...(plan && { plan }),
  };
}

const percents = (stand: Awaited<ReturnType<typeof standOf>>, amountFen: number) => ({
  timePercent: Math.round(timePercent(stand.work, stand.now)),
  donePercent: Math.round(donePercent(stand.deliverables)),
  spentPercent: Math.round((stand.spentFen * 100) / amountFen),
});

/** The supervision of a project as far as whoever asks may see it. */
export async function supervisionView(seen: Seen): Promise<SupervisionView> {
  const { deps, place, purchase, project, config, sight } = seen;
  const isWhole = sight === 'whole';
  const [stand, visits, orders, incidents, office] = await Promise.all([
    standOf(seen),
    visitsFor(seen),
    sight === 'near' ? [] : readOrders(deps.table, place),
    sight === 'near' ? [] : readIncidents(deps.table, place, isWhole),
    isWhole ? forOffice(seen) : {},
  ]);
  const { rectificationDays, checklist = [] } = config.settings.supervision ?? {};
  return {
    ...place,
    title: purchase.plan.title,
    organizationName: purchase.applications[place.organization]?.organization.name ?? '',
    side: sight === 'organization' ? 'organization' : 'office',
    may: (Object.keys(deeds) as Deed[]).filter((deed) => mayDo(seen, deed)),
    figures: percents(stand, project.amountFen),
    checklist,
    ...(rectificationDays && { rectificationDays }),
    deliverables: stand.deliverables.map(({ id, name, planned, done }) => ({
      id,
      name,
      planned,
      done,
    })),
    visits,
    orders: orders.map((one) => orderSeen(one, seen)),
    incidents,
    complaints: [],
    ...office,
  };
}
