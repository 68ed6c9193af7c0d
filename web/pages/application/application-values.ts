import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import type { CreditCode } from '../../../shared/domain/credit-code.ts';
import { isCreditCode } from '../../../shared/domain/credit-code-checks.ts';
import { foldCode } from '../../../shared/domain/organization/code-meaning.ts';
import type { Prefill } from '../../../shared/domain/organization/snapshot.ts';
import type { ApplicationBody, SealedFile } from '../../../shared/domain/purchase/application.ts';
import {
  type Checks,
  chosen,
  type Faults,
  faultsOf,
  readWhole,
  readYuan,
  text,
  whole,
  yuanAmount,
} from '../../form/checks.ts';
import { type FormValue, type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { money, t } from '../../i18n.ts';

export const emptyLine: FormValue = { item: '', quantity: '', unitFen: '' };

export const emptyMember: FormValue = { name: '', creditCode: '', part: '' };

export const emptyApplication: FormValues = {
  title: '',
  category: '',
  summary: '',
  approach: '',
  team: '',
  budget: [emptyLine],
  documents: [],
  workers: [],
  files: [],
  isJoint: 'no',
  consortium: [emptyMember],
  agreement: '',
  hasIdea: 'no',
  idea: { owner: '', agreement: '' },
};

/** What a new application begins with: all that the passport of the organization answers. */
export const begunWith = (prefill: Prefill | undefined): FormValues => ({
  ...emptyApplication,
  ...(prefill && {
    team: prefill.team,
    documents: prefill.documents,
    workers: prefill.workers.map(({ id }) => id),
  }),
});

/** @returns fen; 0 for a line that is not finished */
export const lineSum = (row: FormValue): number =>
  (readWhole(textAt(row, 'quantity')) ?? 0) * (readYuan(textAt(row, 'unitFen')) ?? 0);

/** What is asked for is what the budget adds up to: two numbers could disagree. */
export const requestedOf = (values: FormValues): number =>
  rowsAt(values, 'budget').reduce<number>((sum, row) => sum + lineSum(row), 0);

const line = (values: FormValues, path: string) => textAt(values, path).trim();
const hasIdea = (values: FormValues) => textAt(values, 'hasIdea') === 'yes';

const isJoint = (values: FormValues) => textAt(values, 'isJoint') === 'yes';

const filesOf = (values: FormValues): SealedFile[] =>
  rowsAt(values, 'files').map((file) => ({
    id: textAt(file, 'id') as SealedFile['id'],
    name: textAt(file, 'name'),
    size: Number(textAt(file, 'size')),
    sha256: textAt(file, 'sha256'),
    key: textAt(file, 'key'),
    iv: textAt(file, 'iv'),
    ...(textAt(file, 'answers') && { answers: textAt(file, 'answers') }),
  }));

const membersOf = (values: FormValues) =>
  rowsAt(values, 'consortium').map((member) => ({
    name: textAt(member, 'name').trim(),
    creditCode: foldCode(textAt(member, 'creditCode')) as CreditCode,
    part: textAt(member, 'part').trim(),
  }));

/** A file that is a document of the call is that document: nobody need tick it as well. */
export const documentsOf = (values: FormValues): string[] => [
  ...new Set([
    ...rowsAt(values, 'documents').map(String),
    ...rowsAt(values, 'files')
      .map((file) => textAt(file, 'answers'))
      .filter(Boolean),
  ]),
];

export const bodyOf = (values: FormValues): ApplicationBody => ({
  title: line(values, 'title'),
  category: textAt(values, 'category') as ApplicationBody['category'],
  summary: line(values, 'summary'),
  approach: line(values, 'approach'),
  team: line(values, 'team'),
  budget: rowsAt(values, 'budget').map((row) => ({
    item: textAt(row, 'item').trim(),
    quantity: readWhole(textAt(row, 'quantity')) ?? 0,
    unitFen: readYuan(textAt(row, 'unitFen')) ?? 0,
  })),
  requestedFen: requestedOf(values),
  documents: documentsOf(values),
  ...(rowsAt(values, 'files').length > 0 && { files: filesOf(values) }),
  ...(isJoint(values) && {
    consortium: {
      members: membersOf(values),
      agreement: textAt(values, 'agreement') as SealedFile['id'],
    },
  }),
  ...(rowsAt(values, 'workers').length > 0 && { workers: rowsAt(values, 'workers').map(String) }),
  ...(hasIdea(values) && {
    idea: {
      owner: line(values, 'idea.owner'),
      hasPartnershipAgreement: textAt(values, 'idea.agreement') === 'yes',
      ...(textAt(values, 'idea.cites') && { cites: textAt(values, 'idea.cites') }),
    },
  }),
});

const checks: Checks = {
  title: text(120),
  category: chosen,
  summary: text(3000),
  approach: text(5000),
  team: text(2000),
  'budget.*.item': text(100),
  'budget.*.quantity': whole(1, 100_000),
  'budget.*.unitFen': yuanAmount(),
};

const jointChecks: Checks = {
  'consortium.*.name': text(100),
  'consortium.*.creditCode': (value) =>
    isCreditCode(foldCode(value)) ? undefined : t('fault.creditCode'),
  'consortium.*.part': text(300),
  agreement: chosen,
};

const ideaChecks: Checks = { 'idea.owner': text(60), 'idea.agreement': chosen };

/** What the server will ask, said while somebody writes; a test keeps the two in step. */
export function applicationFaults(
  values: FormValues,
  call: Pick<PublicPurchase, 'ceilingFen'>,
): Faults {
  const found: Record<string, string> = {
    ...faultsOf(values, {
      ...checks,
      ...(hasIdea(values) && ideaChecks),
      ...(isJoint(values) && jointChecks),
    }),
  };
  if (requestedOf(values) > call.ceilingFen)
    found['budget'] = t('fault.overCeiling', { ceiling: money(call.ceilingFen) });
  if (hasIdea(values) && textAt(values, 'idea.agreement') === 'no')
    found['idea.agreement'] = t('fault.partnership');
  return found;
}
