import { createHash, randomBytes } from 'node:crypto';
import { DomainError } from '../../shared/domain/errors.ts';
import type { OrganizationId } from '../../shared/domain/ids.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import {
  type AnswerPlace,
  type Answers,
  isHeard,
  periodNow,
} from '../../shared/domain/satisfaction/ballot.ts';
import { plainQuestionnaire } from '../../shared/domain/settings/presets/questionnaire.ts';
import type { QuestionnaireSetting } from '../../shared/domain/settings/questionnaire.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { noteBurst, putAnswer } from '../../shared/store/satisfaction.ts';
import { countFromPlace } from '../http/limits.ts';
import { type Ballot, readBallotToken } from '../links.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { within } from '../within.ts';

/** A ballot opens the survey of its purchase, and nothing beside it. */
export const withinBallot = (
  deps: Deps,
  { tenant, purchase }: Pick<Ballot, 'tenant' | 'purchase'>,
): Promise<Deps> => within(deps, { as: 'resident', tenant, purchase });

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Whose work a ballot asks about. Links handed out for the whole purchase are dealt to its organizations in turn. */
function organizationOf({ projects }: Purchase, { of }: Ballot, token: string) {
  if (of) return of.organization;
  const signed = Object.values(projects)
    .filter(({ status }) => status === 'signed')
    .map(({ organizationId }) => organizationId)
    .sort();
  return signed[Number.parseInt(hashOf(token).slice(0, 8), 16) % signed.length];
}

export type Asked = {
  deps: Deps;
  purchase: Purchase;
  organization: OrganizationId;
  organizationName: string;
  channel: AnswerPlace['channel'];
  questionnaire: QuestionnaireSetting;
};

/** What a ballot asks about. @throws {DomainError} `not-found`; `survey-closed` */
export async function surveyOf(all: Deps, token: string): Promise<Asked> {
  const ballot = readBallotToken(all.secrets.linkKey, token);
  if (!ballot) throw new DomainError({ code: 'not-found' });
  const deps = await withinBallot(all, ballot);
  const { purchase } = await loadPurchase(deps.table, ballot.tenant, ballot.purchase);
  const config = await tenantConfig(deps, ballot.tenant);
  const organization = organizationOf(purchase, ballot, token);
  const project = organization && purchase.projects[organization];
  if (!organization || !isHeard(purchase, project, await tenantNow(deps, config)))
    throw new DomainError({ code: 'survey-closed' });
  return {
    deps,
    purchase,
    organization,
    organizationName: purchase.applications[organization]?.organization.name ?? '',
    channel: ballot.of?.channel ?? 'link',
    questionnaire: config.settings.questionnaire ?? plainQuestionnaire,
  };
}

/**
 * No more an hour from one place than the tenant takes: a whole list answered at one desk is slowed down, and the
 * hour is noted for supervision. The place itself is kept nowhere but in the counter of that hour.
 */
async function slowDown(all: Deps, { deps, purchase, organization, questionnaire }: Asked) {
  const { perPlaceAndHour } = questionnaire;
  const counted = await countFromPlace(all, 'ballot');
  if (!counted || counted.used <= perPlaceAndHour) return;
  if (counted.used === perPlaceAndHour + 1)
    await noteBurst(deps.table, { tenant: purchase.tenantId, purchase: purchase.id, organization });
  const { seconds } = counted;
  throw new DomainError({
    code: 'too-many-requests',
    detail: { seconds, minutes: Math.ceil(seconds / 60) },
  });
}

/** Answers to questions nobody asks any more are dropped. */
const asked = (
  { items, again, ...rest }: Answers,
  questionnaire: QuestionnaireSetting,
): Answers => ({
  ...rest,
  items: Object.fromEntries(
    questionnaire.items.flatMap(({ id }) => (items[id] ? [[id, items[id]]] : [])),
  ),
  ...(questionnaire.asksAgain && again && { again }),
});

/** Takes one answer for one ballot. @throws {DomainError} `survey-closed`, `ballot-used`, `too-many-requests` */
export async function answerSurvey(
  all: Deps,
  token: string,
  { answers, comment }: { answers: Answers; comment: string },
): Promise<Asked> {
  const survey = await surveyOf(all, token);
  await slowDown(all, survey);
  const { deps, purchase, organization, channel, questionnaire } = survey;
  const isKept = await putAnswer(
    deps.table,
    { tenant: purchase.tenantId, purchase: purchase.id, organization },
    {
      ballotHash: hashOf(token),
      answer: {
        id: randomBytes(12).toString('hex'),
        commentId: randomBytes(12).toString('hex'),
        place: { organizationId: organization, period: periodNow(purchase), channel },
        answers: asked(answers, questionnaire),
        comment: questionnaire.asksComment ? comment : '',
      },
    },
  );
  if (!isKept) throw new DomainError({ code: 'ballot-used' });
  return survey;
}
