import type { Expert } from '../experts/profile.ts';
import type { Application } from '../purchase/application.ts';
import type { Day } from '../time.ts';
import type { Link, LinkKind } from './links.ts';

type Applicant = Pick<Application, 'organization' | 'relatedMembers' | 'submittedBy'>;

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s()·,.，。、-]/g, '')
    .toLowerCase();

const organizationNode = (code: string) => `organization:${code}`;
const nameNode = (name: string) => `name:${plain(name)}`;
const personNode = (name: string) => `person:${plain(name)}`;
const accountNode = (id: string) => `account:${id}`;
/** The last eleven digits: one number, however it is written. */
const phoneNode = (phone: string) => `phone:${phone.replace(/\D/g, '').slice(-11)}`;
const addressNode = (address: string) => `address:${plain(address)}`;

export const expertNode = (id: string) => `expert:${id}`;
export const applicantNode = ({ organization }: Pick<Application, 'organization'>) =>
  organizationNode(organization.creditCode);

const link = (a: string, kind: LinkKind, b: string): Link => ({ a, b, kind });

/** A phone or an address too short to mean one thing ties nobody. */
const at = (from: string, kind: 'phone' | 'address', text: string | undefined): Link[] => {
  if (!text) return [];
  const node = kind === 'phone' ? phoneNode(text) : addressNode(text);
  return node.length < kind.length + 8 ? [] : [link(from, kind, node)];
};

/** What the papers an applicant sealed and the accounts of its members tie it to. */
export function linksOfApplicant(applicant: Applicant): Link[] {
  const { organization, relatedMembers = [], submittedBy } = applicant;
  const node = applicantNode(applicant);
  const { registration, workers = [] } = organization.passport ?? {};
  const accounts = new Set<string>([...relatedMembers, submittedBy]);
  return [
    link(node, 'name', nameNode(organization.name)),
    ...(registration
      ? [link(node, 'legalRepresentative', personNode(registration.legalRepresentative))]
      : []),
    ...workers.map(({ name }) => link(node, 'worker', personNode(name))),
    ...[...accounts].map((id) => link(node, 'account', accountNode(id))),
    ...at(node, 'address', registration?.address),
  ];
}

/** Employment that ended before `since` ties nobody any more (REG §9: three years). */
function linksOfEmployment(node: string, { profile, employer }: Expert, since: Day): Link[] {
  const past = (profile?.declared?.employers ?? []).filter(
    ({ to }) => to === undefined || to >= since,
  );
  return [...past, ...(employer ? [employer] : [])].flatMap(({ name, creditCode }) => [
    link(node, 'employment', nameNode(name)),
    ...(creditCode ? [link(node, 'employment', organizationNode(creditCode))] : []),
  ]);
}

/** @param since - the first day of the look-back */
export function linksOfExpert(expert: Expert, since: Day): Link[] {
  const { personId, name, profile } = expert;
  const node = expertNode(personId);
  const relations = profile?.declared?.relations ?? [];
  return [
    link(node, 'self', personNode(name)),
    link(node, 'self', accountNode(personId)),
    ...linksOfEmployment(node, expert, since),
    ...relations.flatMap(({ kind, organization, creditCode }) => [
      link(node, kind, nameNode(organization)),
      ...(creditCode ? [link(node, kind, organizationNode(creditCode))] : []),
    ]),
    ...at(node, 'phone', profile?.phone),
    ...at(node, 'address', profile?.address),
  ];
}

/** An employer known by its id in this installation is the applicant of that id. */
export function linksByAccount(
  { personId, employer }: Expert,
  applicants: readonly Applicant[],
): Link[] {
  return applicants
    .filter(({ organization }) => organization.id === employer?.organizationId)
    .map((one) => link(expertNode(personId), 'employment', applicantNode(one)));
}
