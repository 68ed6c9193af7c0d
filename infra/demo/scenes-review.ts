import type { FinalOfferReceipt } from '../../shared/contracts/applications.ts';
import type { Person } from './person.ts';
import { refusalOf } from './person.ts';
import { check, tell } from './progress.ts';
import type { Story } from './story.ts';

/** Where the method has them: a better price, sealed until everybody's time is over. */
export async function finalOffers(story: Story): Promise<void> {
  const { punctual } = story.cast;
  const { purchase } = await story.view();
  if (purchase.state !== 'finalOffers') return;
  const member = await story.person(punctual.email);
  const place = `/api/organizations/${punctual.organizationId}/applications/${story.cast.tenant}/${story.id}`;
  const requestedFen = punctual.body.requestedFen - 1000_00;
  const sealed = await member.post<FinalOfferReceipt>(`${place}/final-offer`, { requestedFen });
  check(!JSON.stringify(sealed).includes(String(requestedFen)), 'a final offer is sealed');
  const { purchase: before } = await story.view();
  check(before.version === purchase.version, 'a final offer moves no version');
  const isHidden = Object.values(before.applications).every((one) => !one.finalOffer);
  check(isHidden, 'officials see no final offer before the time for it is over');
  await story.advanceTo('scoring');
  const { purchase: after } = await story.view();
  const price = after.applications[punctual.organizationId]?.body.requestedFen;
  check(price === requestedFen, `${punctual.name} bettered its price`);
}

/** Every expert signs the report; the last signature makes the ranking. */
export async function signReport(story: Story, seated: readonly Person[]): Promise<void> {
  await story.reaches('reportSigning');
  const { purchase } = await story.view();
  check(Object.keys(purchase.sheets).length === 0, 'officials see no score before it is signed');
  for (const [place, expert] of seated.entries()) {
    if (place === 0) {
      const refused = await refusalOf('a dissent without reasons', () =>
        expert.command(story.place, { type: 'signReport', verdict: 'dissent', reason: '' }),
      );
      check(refused === 'reason-missing', 'whoever dissents gives reasons');
    }
    await expert.command(story.place, { type: 'signReport', verdict: 'agree', reason: '' });
  }
  tell(`  ${seated.length} experts signed the report`);
  await story.reaches('ranked');
}
