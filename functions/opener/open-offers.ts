import { system } from '../../shared/domain/actor.ts';
import type { OpenedOffer } from '../../shared/domain/purchase/commands/by-the-clock.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { readFinalOffers } from '../../shared/store/final-offers.ts';
import { act } from '../act.ts';
import type { OpenerDeps } from '../ports.ts';

type Sealed = Omit<OpenedOffer, 'requestedFen'> & { envelope: string };

/** So many go into one command: a transaction holds a hundred items, and some are the purchase's own. */
const abreast = 40;

/** What was handed in with a command, before offers lay with the seals. */
const withCommands = ({ applications }: Purchase): Sealed[] =>
  Object.values(applications).flatMap(({ organization, finalOffer }) => {
    if (!finalOffer?.envelope) return [];
    const { envelope, receipt, at, by } = finalOffer;
    return [{ organizationId: organization.id, envelope, receipt, at, by }];
  });

/**
 * Opens the final offers of a purchase once their time is over, some dozens to a command. What a run that broke off
 * has opened stays opened, and the next goes on from there. Whoever is no longer in the talks stays sealed.
 */
export async function openOffers(deps: OpenerDeps, purchase: Purchase): Promise<object> {
  const { tenantId, id: purchaseId } = purchase;
  const found = [
    ...(await readFinalOffers(deps.table, tenantId, purchaseId)),
    ...withCommands(purchase),
  ];
  const sealed = found.filter(({ organizationId }) => {
    const application = purchase.applications[organizationId];
    return application?.eligibility === 'eligible' && !application.finalOffer?.formerFen;
  });
  const opened = await Promise.allSettled(
    sealed.map(async ({ envelope, organizationId, receipt, at, by }): Promise<OpenedOffer> => {
      const { body } = await deps.unseal.open({ tenantId, purchaseId, organizationId }, envelope);
      return { organizationId, requestedFen: body.requestedFen, receipt, at, by };
    }),
  );
  // What nobody can open is no offer: the first price stands, and the others are not held up.
  const offers = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const open = (some: OpenedOffer[], hasMore: boolean) =>
    act(deps, {
      tenant: tenantId,
      purchase: purchaseId,
      actor: system,
      command: { type: 'openFinalOffers', offers: some, ...(hasMore && { hasMore }) },
    });
  let done = 0;
  for (; offers.length - done > abreast; done += abreast)
    await open(offers.slice(done, done + abreast), true);
  return open(offers.slice(done), false);
}
