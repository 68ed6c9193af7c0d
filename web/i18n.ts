import type { zh as catalogue } from '../shared/messages/catalogue.zh.ts';
import type { zh as commandNames } from '../shared/messages/command-names.zh.ts';
import type { zh as creditRecord } from '../shared/messages/credit.zh.ts';
import type { zh as deadline } from '../shared/messages/deadline.zh.ts';
import type { zh as findings } from '../shared/messages/forensics.zh.ts';
import * as format from '../shared/messages/format.ts';
import type { zh as organization } from '../shared/messages/organization.zh.ts';
import type { zh as rubricLint } from '../shared/messages/rubric-lint.zh.ts';
import type { zh as terms } from '../shared/messages/terms.zh.ts';
import {
  type English,
  type Language,
  languageOf,
  type Translate,
  translator,
} from '../shared/messages/translate.ts';
import type { zh as work } from '../shared/messages/work.zh.ts';
import type { zh as accessWords } from '../shared/messages/work-access.zh.ts';
import type { zh as account } from '../shared/messages/work-account.zh.ts';
import type { zh as acts } from '../shared/messages/work-acts.zh.ts';
import type { zh as applying } from '../shared/messages/work-applying.zh.ts';
import type { zh as appraisalWords } from '../shared/messages/work-appraisal.zh.ts';
import type { zh as audit } from '../shared/messages/work-audit.zh.ts';
import type { zh as basisWords } from '../shared/messages/work-basis.zh.ts';
import type { zh as boardWords } from '../shared/messages/work-board.zh.ts';
import type { zh as bonusWords } from '../shared/messages/work-bonus.zh.ts';
import type { zh as bookingWords } from '../shared/messages/work-bookings.zh.ts';
import type { zh as budgetWords } from '../shared/messages/work-budget.zh.ts';
import type { zh as builder } from '../shared/messages/work-builder.zh.ts';
import type { zh as callWords } from '../shared/messages/work-call.zh.ts';
import type { zh as citeWords } from '../shared/messages/work-cite.zh.ts';
import type { zh as clockWords } from '../shared/messages/work-clock.zh.ts';
import type { zh as communityWords } from '../shared/messages/work-community.zh.ts';
import type { zh as contractWords } from '../shared/messages/work-contract.zh.ts';
import type { zh as contractActsWords } from '../shared/messages/work-contract-acts.zh.ts';
import type { zh as delegations } from '../shared/messages/work-delegations.zh.ts';
import type { zh as deliberationWords } from '../shared/messages/work-deliberation.zh.ts';
import type { zh as deskWords } from '../shared/messages/work-desk.zh.ts';
import type { zh as directoryWords } from '../shared/messages/work-directory.zh.ts';
import type { zh as districtWords } from '../shared/messages/work-districts.zh.ts';
import type { zh as drawWords } from '../shared/messages/work-draw.zh.ts';
import type { zh as dutyWords } from '../shared/messages/work-duties.zh.ts';
import type { zh as eligibilityWords } from '../shared/messages/work-eligibility.zh.ts';
import type { zh as evaluationWords } from '../shared/messages/work-evaluation.zh.ts';
import type { zh as expertWords } from '../shared/messages/work-experts.zh.ts';
import type { zh as facilityWords } from '../shared/messages/work-facilities.zh.ts';
import type { zh as feedbackWords } from '../shared/messages/work-feedback.zh.ts';
import type { zh as fieldWords } from '../shared/messages/work-field.zh.ts';
import type { zh as fieldBallotWords } from '../shared/messages/work-field-ballots.zh.ts';
import type { zh as forensics } from '../shared/messages/work-forensics.zh.ts';
import type { zh as fundingWords } from '../shared/messages/work-funding.zh.ts';
import type { zh as givingWords } from '../shared/messages/work-giving.zh.ts';
import type { zh as groundWords } from '../shared/messages/work-grounds.zh.ts';
import type { zh as hearingWords } from '../shared/messages/work-hearing.zh.ts';
import type { zh as hotlineWords } from '../shared/messages/work-hotline.zh.ts';
import type { zh as ideaWords } from '../shared/messages/work-ideas.zh.ts';
import type { zh as joint } from '../shared/messages/work-joint.zh.ts';
import type { zh as landings } from '../shared/messages/work-landings.zh.ts';
import type { zh as ledgerWords } from '../shared/messages/work-ledger.zh.ts';
import type { zh as ledgerMoreWords } from '../shared/messages/work-ledger-more.zh.ts';
import type { zh as libraryWords } from '../shared/messages/work-library.zh.ts';
import type { zh as linkageWords } from '../shared/messages/work-linkage.zh.ts';
import type { zh as navWords } from '../shared/messages/work-nav.zh.ts';
import type { zh as needWords } from '../shared/messages/work-needs.zh.ts';
import type { zh as offer } from '../shared/messages/work-offer.zh.ts';
import type { zh as overviewWords } from '../shared/messages/work-overview.zh.ts';
import type { zh as passport } from '../shared/messages/work-passport.zh.ts';
import type { zh as paymentWords } from '../shared/messages/work-payments.zh.ts';
import type { zh as members } from '../shared/messages/work-people.zh.ts';
import type { zh as placeWords } from '../shared/messages/work-places.zh.ts';
import type { zh as plan } from '../shared/messages/work-plan.zh.ts';
import type { zh as planForm } from '../shared/messages/work-plan-form.zh.ts';
import type { zh as platform } from '../shared/messages/work-platform.zh.ts';
import type { zh as priorWords } from '../shared/messages/work-prior.zh.ts';
import type { zh as projectWords } from '../shared/messages/work-project.zh.ts';
import type { zh as purchase } from '../shared/messages/work-purchase.zh.ts';
import type { zh as recusalWords } from '../shared/messages/work-recusal.zh.ts';
import type { zh as regionWords } from '../shared/messages/work-regions.zh.ts';
import type { zh as review } from '../shared/messages/work-review.zh.ts';
import type { zh as rightsWords } from '../shared/messages/work-rights.zh.ts';
import type { zh as roadShowWords } from '../shared/messages/work-road-show.zh.ts';
import type { zh as roomWords } from '../shared/messages/work-room.zh.ts';
import type { zh as rowWords } from '../shared/messages/work-rows.zh.ts';
import type { zh as sayWords } from '../shared/messages/work-satisfaction.zh.ts';
import type { zh as settingFields } from '../shared/messages/work-setting-fields.zh.ts';
import type { zh as settings } from '../shared/messages/work-settings.zh.ts';
import type { zh as snapshot } from '../shared/messages/work-snapshot.zh.ts';
import type { zh as supervisionWords } from '../shared/messages/work-supervision.zh.ts';
import type { zh as taskWords } from '../shared/messages/work-tasks.zh.ts';
import type { zh as volunteerWords } from '../shared/messages/work-volunteers.zh.ts';
import type { zh as workforce } from '../shared/messages/work-workforce.zh.ts';

type Words = typeof terms &
  typeof hotlineWords &
  typeof navWords &
  typeof supervisionWords &
  typeof communityWords &
  typeof directoryWords &
  typeof rowWords &
  typeof accessWords &
  typeof rightsWords &
  typeof appraisalWords &
  typeof volunteerWords &
  typeof linkageWords &
  typeof deskWords &
  typeof dutyWords &
  typeof districtWords &
  typeof commandNames &
  typeof acts &
  typeof catalogue &
  typeof rubricLint &
  typeof builder &
  typeof callWords &
  typeof priorWords &
  typeof groundWords &
  typeof account &
  typeof work &
  typeof platform &
  typeof regionWords &
  typeof plan &
  typeof planForm &
  typeof purchase &
  typeof review &
  typeof offer &
  typeof roadShowWords &
  typeof roomWords &
  typeof forensics &
  typeof feedbackWords &
  typeof placeWords &
  typeof findings &
  typeof settings &
  typeof settingFields &
  typeof delegations &
  typeof members &
  typeof paymentWords &
  typeof workforce &
  typeof evaluationWords &
  typeof creditRecord &
  typeof organization &
  typeof joint &
  typeof landings &
  typeof expertWords &
  typeof drawWords &
  typeof eligibilityWords &
  typeof recusalWords &
  typeof bonusWords &
  typeof passport &
  typeof snapshot &
  typeof deadline &
  typeof audit &
  typeof contractWords &
  typeof applying &
  typeof contractActsWords &
  typeof budgetWords &
  typeof ideaWords &
  typeof facilityWords &
  typeof givingWords &
  typeof libraryWords &
  typeof bookingWords &
  typeof deliberationWords &
  typeof needWords &
  typeof citeWords &
  typeof ledgerWords &
  typeof ledgerMoreWords &
  typeof boardWords &
  typeof hearingWords &
  typeof sayWords &
  typeof clockWords &
  typeof taskWords &
  typeof overviewWords &
  typeof basisWords &
  typeof fundingWords &
  typeof fieldWords &
  typeof fieldBallotWords &
  typeof projectWords;
export type Key = keyof Words & string;

const cookie = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

let chosen: Language = 'zh-CN';
let known: ReadonlySet<string> = new Set();
const silent = (key: string) => key;
let translate = silent as Translate<Words>;

export const language = (): Language => chosen;

/** The words that one page speaks besides what all of them say, by language. */
export type PageWords = Record<Language, () => Promise<{ words: object }>>;

async function texts(own?: PageWords): Promise<English<Words>> {
  const common = chosen === 'en' ? import('./words/en.ts') : import('./words/zh.ts');
  const all = await Promise.all([common, own?.[chosen]()]);
  return Object.assign({}, ...all.map((one) => one?.words)) as English<Words>;
}

let spoken = {} as English<Words>;
function speakWith(found: English<Words>): void {
  spoken = found;
  known = new Set(Object.keys(found));
  translate = translator<Words>(found);
}

/** Only the chosen language is fetched. */
export async function loadWords(own?: PageWords): Promise<void> {
  chosen = languageOf(cookie('lang'));
  document.documentElement.lang = chosen;
  speakWith(await texts(own));
}

/** Adds the words of a part that is fetched when somebody first comes to it. */
export async function moreWords(own: PageWords): Promise<void> {
  const { words } = await own[chosen]();
  speakWith(Object.assign({}, spoken, words));
}

/** The chosen language is kept in a cookie, so that letters and problems speak it, too. */
export function speak(next: Language): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  const value = next === 'en' ? 'en' : 'zh';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is younger than Chromium 80.
  document.cookie = `lang=${value}; path=/; max-age=31536000; samesite=lax${secure}`;
  window.location.reload();
}

export const t = ((key: Key, ...values: never[]) =>
  (translate as (key: Key, ...values: never[]) => string)(key, ...values)) as Translate<Words>;

/** The text for a key put together from the process, such as `state.drafting`; `otherwise` where there is none. */
export const named = (key: string, otherwise = key): string =>
  known.has(key) ? (translate as (key: string) => string)(key) : otherwise;

export {
  count,
  day,
  figure,
  instant,
  lastMinute,
  percent,
  points,
  yuan,
} from '../shared/messages/format.ts';

/** @param fen - fen */
export const money = (fen: number): string => format.money(fen, chosen);
export const wan = (fen: number): string => format.wan(fen, chosen);
export const remaining = (now: string, due: string): string => format.remaining(now, due, chosen);

/** Less than three days: the page says so with colour and word. */
export const isPressing = (now: string, due: string): boolean =>
  Date.parse(due) - Date.parse(now) < 3 * 86_400_000;
