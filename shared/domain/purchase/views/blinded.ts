import { CreditCode } from '../../credit-code.ts';
import type { OrganizationId } from '../../ids.ts';
import { withoutContacts, withoutNames } from '../anonymous.ts';
import type { Application } from '../application.ts';
import { isBlindNow, numbersOf } from '../blind.ts';
import type { Purchase } from '../purchase.ts';
import { numberedExpert, sheetKey } from '../score-sheet.ts';

/** Both its check digits fit and nobody has it. */
const noCode = CreditCode.parse('0'.repeat(18));

/** `吴兴区暖阳社工服务中心` calls itself `暖阳社工服务中心` as well. */
const withoutRegion = (name: string) => name.replace(/^.{2,9}?[省市县区](?=.{4})/, '');

const organizationsIn = ({ organization, body }: Application): string[] =>
  [organization.name, ...(body.consortium?.members ?? []).map(({ name }) => name)].flatMap(
    (name) => [name, withoutRegion(name)],
  );

const codesIn = ({ organization, body }: Application): string[] => [
  organization.creditCode,
  ...(body.consortium?.members ?? []).map(({ creditCode }) => creditCode),
];

const peopleIn = ({ organization: { passport }, body }: Application): string[] => [
  ...(passport?.registration ? [passport.registration.legalRepresentative] : []),
  ...(passport?.workers ?? []).map(({ name }) => name),
  ...(body.idea ? [body.idea.owner] : []),
];

/** Puts out of sight whoever any of the applications names. */
function silencer(all: readonly Application[]) {
  const organizations = all.flatMap((one) => [...organizationsIn(one), ...codesIn(one)]);
  const addresses = all.flatMap(
    ({ organization }) => organization.passport?.registration?.address ?? [],
  );
  const people = all.flatMap(peopleIn);
  return (text: string) =>
    withoutContacts(
      withoutNames(withoutNames(text, [...organizations, ...addresses]), people, '〔某人〕'),
    );
}

type Silence = ReturnType<typeof silencer>;

/** What is judged, without who wrote it: no papers of identity, no files, no people, no dates of its own. */
function blindApplication(
  application: Application,
  id: OrganizationId,
  { number, silence, at }: { number: number; silence: Silence; at: Application['submittedAt'] },
): Application {
  const { body, eligibility, priceReview, finalOffer } = application;
  const nobody = numberedExpert(0);
  return {
    organization: { id, name: `〔${number}号申报〕`, creditCode: noCode },
    body: {
      title: silence(body.title),
      category: body.category,
      summary: silence(body.summary),
      approach: silence(body.approach),
      team: silence(body.team),
      budget: body.budget.map((line) => ({ ...line, item: silence(line.item) })),
      requestedFen: body.requestedFen,
      documents: body.documents,
      ...(body.conditions && { conditions: body.conditions }),
    },
    submittedAt: at,
    submittedBy: nobody,
    revision: 1,
    receipt: '',
    eligibility,
    missingDocuments: [],
    ...(finalOffer?.formerFen && {
      finalOffer: { at, by: nobody, receipt: '', formerFen: finalOffer.formerFen },
    }),
    ...(priceReview && {
      priceReview: {
        ...priceReview,
        ...(priceReview.reason && { reason: silence(priceReview.reason) }),
        ...(priceReview.explanation && {
          explanation: {
            ...priceReview.explanation,
            by: nobody,
            text: silence(priceReview.explanation.text),
            evidence: priceReview.explanation.evidence.map(silence),
          },
        }),
      },
    }),
  };
}

/** A name of a date with the number for the organization; dates of organizations without a number are left out. */
function renamed(name: string, numbers: ReadonlyMap<string, OrganizationId>): string | undefined {
  const id = name.match(/[0-9a-hjkmnp-tv-z]{26}/)?.[0];
  if (!id) return name;
  const number = numbers.get(id);
  return number && name.split(id).join(number);
}

/**
 * What an expert of a blind review reads (`view`), with numbers for organizations and without whatever tells one.
 * The numbers are a lot of their own, so that no order tells anything. What applicants hand in as files cannot be
 * searched for names, so none of it is shown.
 */
export function blinded(purchase: Purchase, view: Purchase): Purchase {
  if (!isBlindNow(purchase)) return view;
  const numbers = numbersOf(purchase);
  const silence = silencer(Object.values(purchase.applications));
  const at = purchase.openedAt ?? purchase.createdAt;
  const applications = [...numbers].flatMap(([real, id], i) => {
    const application = view.applications[real];
    return application
      ? [[id, blindApplication(application, id, { number: i + 1, silence, at })] as const]
      : [];
  });
  const sheets = Object.values(view.sheets).flatMap((sheet) => {
    const organizationId = numbers.get(sheet.organizationId);
    return organizationId
      ? [[sheetKey(sheet.expert, organizationId), { ...sheet, organizationId }] as const]
      : [];
  });
  const dates = Object.entries(view.deadlines).flatMap(([name, date]) => {
    const shown = renamed(name, numbers);
    return shown ? [[shown, date] as const] : [];
  });
  const {
    roadShow: _show,
    votes: _votes,
    tieOrder: _order,
    voided: _voided,
    unconfirmed: _unconfirmed,
    blindOrder: _numbers,
    ...rest
  } = view;
  return {
    ...rest,
    applications: Object.fromEntries(applications),
    sheets: Object.fromEntries(sheets),
    deadlines: Object.fromEntries(dates),
    overdue: view.overdue.flatMap((name) => renamed(name, numbers) ?? []),
    objections: {},
  };
}
