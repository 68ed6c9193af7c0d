import type { HotlineDesk, LookedUp, TakeTicket } from '../../../shared/contracts/hotline.ts';
import type { OwnershipForm } from '../../../shared/domain/directory/names.ts';
import type { Party } from '../../../shared/domain/hotline/ticket.ts';
import type { OrganizationId, PurchaseId } from '../../../shared/domain/ids.ts';
import { chosen, text } from '../../form/checks.ts';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';

const empty: FormValues = {
  text: '',
  town: '',
  community: '',
  spot: '',
  category: '',
  kind: 'help',
  priority: 'normal',
  source: 'phone',
  phone: '',
  consent: [],
  handedTo: '',
  answer: '',
  sendTo: '',
  provider: '',
  providerPhone: '',
  providerId: '',
  organization: '',
  organizationPurchase: '',
  ownership: '',
};

/** What is typed stays in this window until it is saved: a call must not be lost to a reload. */
const kept = (tenant: string) => `hotline.${tenant}`;

export function keepTyped(tenant: string, values: FormValues): void {
  try {
    window.sessionStorage.setItem(kept(tenant), JSON.stringify(values));
  } catch {
    // Private windows may refuse: then it stays as long as the page.
  }
}
export function forgetTyped(tenant: string): void {
  try {
    window.sessionStorage.removeItem(kept(tenant));
  } catch {
    // As above.
  }
}
function typed(tenant: string): FormValues {
  try {
    const stored = window.sessionStorage.getItem(kept(tenant));
    return stored ? { ...empty, ...(JSON.parse(stored) as FormValues) } : empty;
  } catch {
    return empty;
  }
}

const agreed = (values: FormValues) => rowsAt(values, 'consent').map(String);

function faultsOf(values: FormValues): Record<string, string> {
  const at = (name: string) => textAt(values, name);
  const found: Record<string, string | undefined> = {
    text: text(1000, 5)(at('text')),
    town: chosen(at('town')),
    community: chosen(at('community')),
    category: chosen(at('category')),
    ...(at('phone') && !agreed(values).includes('kept') && { consent: t('hot.agrees') }),
    ...(at('priority') === 'emergency' && { handedTo: chosen(at('handedTo')) }),
    ...(at('sendTo') === 'provider' && { provider: text(80, 2)(at('provider')) }),
  };
  return Object.fromEntries(
    Object.entries(found).filter((one): one is [string, string] => one[1] !== undefined),
  );
}

export const callForm = (tenant: string): Form => createForm({ initial: typed(tenant), faultsOf });
export const emptyCall = empty;

/** A provider: of the directory, an organization with a project there, or one that is written down by hand. */
function providerOf(values: FormValues): Party {
  const at = (name: string) => textAt(values, name).trim();
  const name = at('provider');
  if (at('organization'))
    return {
      kind: 'organization',
      organization: at('organization') as OrganizationId,
      purchase: at('organizationPurchase') as PurchaseId,
      name,
    };
  const form = at('ownership') as OwnershipForm | '';
  return {
    kind: 'provider',
    name,
    ...(at('providerId') && { id: at('providerId') }),
    ...(at('providerPhone') && { phone: at('providerPhone') }),
    ...(form && { ownership: form }),
  };
}

/** Whom a call may be sent to: by its place in what is suggested, by name, or a provider that is named. */
export function partyOf(
  values: FormValues,
  { found, nameOfPlace }: { found: LookedUp | undefined; nameOfPlace(code: string): string },
): Party | undefined {
  const sendTo = textAt(values, 'sendTo');
  const [kind, rest = ''] = sendTo.split(':');
  if (kind === 's') return found?.parties[Number(rest)]?.party;
  if (kind === 'u') return { kind: 'unit', unit: rest };
  if (kind === 'place') {
    const place = textAt(values, 'community');
    return { kind: 'place', place, name: nameOfPlace(place) };
  }
  return kind === 'provider' ? providerOf(values) : undefined;
}

export function requestOf(values: FormValues, dispatch: Party | undefined): TakeTicket {
  const at = (name: string) => textAt(values, name).trim();
  const answer = at('answer');
  return {
    community: at('community'),
    kind: at('kind') as TakeTicket['kind'],
    category: at('category') as TakeTicket['category'],
    priority: at('priority') as TakeTicket['priority'],
    source: at('source') as TakeTicket['source'],
    text: at('text'),
    ...(at('spot') && { spot: at('spot') }),
    ...(at('phone') && {
      caller: {
        phone: at('phone'),
        agrees: true as const,
        isShared: agreed(values).includes('shared'),
      },
    }),
    ...(at('handedTo') && { handedTo: at('handedTo') as NonNullable<TakeTicket['handedTo']> }),
    ...(answer ? { answer } : dispatch && { dispatch }),
  };
}

export const unitsOf = (desk: HotlineDesk) =>
  desk.units.map((unit) => [`u:${unit}`, unit] as const);
