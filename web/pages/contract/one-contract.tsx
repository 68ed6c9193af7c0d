import type { ContractDocument } from '../../../shared/contracts/contract-documents.ts';
import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import { pdfAddress } from '../../api/contracts.ts';
import { Bars } from '../../charts/bars.tsx';
import { type Fact, Facts } from '../../form/facts.tsx';
import { hereWith, stayHere, workPage } from '../../here.ts';
import { instant, lastMinute, money, named, t } from '../../i18n.ts';
import { tieName } from '../../parts/tranches.tsx';
import { Why } from '../../parts/why.tsx';
import { SignedCopy } from './signed-copy.tsx';
import { SupplementResult } from './supplement-result.tsx';

type Props = {
  view: PurchaseView;
  project: Project;
  documents: readonly ContractDocument[];
  organization: string;
};

const tieOf = ({ after, period }: Project['payments'][number]) =>
  after === 'period' ? `period-${period}` : after;

/** The payments as one bar: what each is of the whole, and what it waits for. */
function Tranches({ payments, amountFen }: Project) {
  const sum = payments.reduce((all, { percent }) => all + percent, 0);
  return (
    <Bars
      title={t('tranches.bar')}
      finding={t('tranches.finding', { n: payments.length, sum })}
      bars={payments.map((payment) => ({
        label: `${t('tranches.nth', { nth: payment.number })} · ${tieName(tieOf(payment))}`,
        value: `${payment.percent}% · ${money(payment.amountFen)}`,
        parts: [{ amount: payment.amountFen, look: payment.status === 'paid' ? 'good' : 'c2' }],
      }))}
      whole={amountFen}
      heads={[t('tranches.bar'), t('contract.amount')]}
      rows={payments.map((payment) => [
        t('tranches.nth', { nth: payment.number }),
        money(payment.amountFen),
      ])}
    />
  );
}

type Signed = ContractDocument['signatures']['provider'];

/** How one side signed, with the copy that was handed in. */
function SignatureText({
  one,
  view,
  organization,
}: { one: Signed } & Pick<Props, 'view' | 'organization'>) {
  if (!one) return <span class="tag ahead">{t('sign.missing')}</span>;
  const how = one.method === 'provider' ? t('sign.provider.method') : named(`sign.${one.method}`);
  return (
    <>
      {t('sign.at', { at: instant(one.at), how })}
      {one.signatory && <span class="small quiet block">{one.signatory}</span>}
      {one.reference && <span class="small quiet block">{one.reference}</span>}
      {one.file && (
        <SignedCopy
          file={one.file}
          place={{ tenant: view.purchase.tenantId, purchase: view.purchase.id, organization }}
        />
      )}
    </>
  );
}

/** What is due outside, and when it was done. */
function clock(view: PurchaseView, name: string, doneAt: string | undefined) {
  const due = view.purchase.deadlines[name];
  if (doneAt) return <span class="tag done">{t('clock.done', { at: instant(doneAt) })}</span>;
  if (view.purchase.overdue.includes(name))
    return <span class="tag stopped">{t('clock.late')}</span>;
  if (!due) return undefined;
  return (
    <>
      {t('clock.due', { at: lastMinute(due.at) })}
      <Why reasons={view.reasons} at={due.at} />
    </>
  );
}

function Differences({ document }: { document: ContractDocument }) {
  const { differences } = document;
  if (differences.length === 0)
    return (
      <p>
        <span class="tag done">{t('contract.same')}</span>
      </p>
    );
  return (
    <section>
      <h3>{t('contract.differences')}</h3>
      <dl class="answers">
        {differences.map(({ about, name = '', planned, drafted }) => (
          <div key={`${about}.${name}`}>
            <dt>{named(`difference.${about}`).replace('{name}', name)}</dt>
            <dd>
              <span class="block">{t('contract.planned', { planned })}</span>
              <strong class="block">{t('contract.drafted', { drafted })}</strong>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const perContract: readonly CommandType[] = [
  'signContract',
  'recordContractPublication',
  'recordContractFiling',
  'proposeSupplement',
  'consentSubcontract',
  'recordBond',
];

/** Where the work under this contract is watched over, by whoever looks. */
function SupervisionLink({ view, project, organization }: Props) {
  if (!project.signedAt) return null;
  const { tenantId, id } = view.purchase;
  const at = { tenant: tenantId, purchase: id, project: project.organizationId };
  return (
    <p>
      <a href={workPage('supervision', organization ? { ...at, organization } : at)}>
        {t('contract.supervision')}
      </a>
    </p>
  );
}

/** Is there anything left to do by `command` for this contract? */
function isOpen(command: CommandType, project: Project, side: 'provider' | 'purchaser'): boolean {
  if (command === 'signContract')
    return project.status === 'awarded' && !project.signatures?.[side];
  if (project.status === 'awarded' || project.status === 'declined') return false;
  if (command === 'recordContractPublication') return !project.publication;
  if (command === 'recordContractFiling') return !project.filing;
  return true;
}

function Acts({ view, project, organization }: Props) {
  const side = organization ? 'provider' : 'purchaser';
  const open = perContract.filter(
    (command) => view.commands.includes(command) && isOpen(command, project, side),
  );
  if (open.length === 0) return null;
  return (
    <p class="actions">
      {open.map((command, i) => (
        <a
          key={command}
          class={i === 0 ? 'button primary' : 'button'}
          href={hereWith({ act: command, reference: project.organizationId, done: '' })}
          onClick={stayHere}
        >
          {named(`command.${command}`)}
        </a>
      ))}
    </p>
  );
}

function Supplements(props: Props) {
  const { view, project, documents, organization } = props;
  const { supplements = [], organizationId } = project;
  if (supplements.length === 0) return null;
  const side = organization ? 'provider' : 'purchaser';
  const place = { tenant: view.purchase.tenantId, purchase: view.purchase.id };
  return (
    <section>
      <h3>{t('supplements.title')}</h3>
      <ul class="tasks">
        {supplements.map((supplement) => {
          const { number, status, changeFen, text, signatures, kind = 'change' } = supplement;
          const id = `${organizationId}.s${number}`;
          const mayOpen = documents.some((one) => one.id === id);
          const maySign =
            status === 'approved' && !signatures[side] && view.commands.includes('signSupplement');
          return (
            <li class="task" key={id}>
              <div>
                <p>
                  <strong>
                    {t('supplement.nth', { n: number })} · {named(`supplement.kind.${kind}`)}
                  </strong>{' '}
                  <span class="tag ahead">{named(`supplement.status.${status}`)}</span>
                </p>
                <p>
                  {kind === 'change' && `${money(changeFen)} · `}
                  {text}
                </p>
                <SupplementResult project={project} supplement={supplement} />
                <p class="actions">
                  {maySign && (
                    <a
                      class="button primary"
                      href={hereWith({ act: 'signSupplement', reference: id, done: '' })}
                      onClick={stayHere}
                    >
                      {named('command.signSupplement')}
                    </a>
                  )}
                  {mayOpen && (
                    <a class="button plain" href={pdfAddress(place, id, organization)}>
                      {t('contract.pdf.supplement')}
                    </a>
                  )}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function factsOf({ view, project, documents, organization }: Props): Fact[] {
  const reader = { view, organization };
  const { organizationId, amountFen, publication, filing } = project;
  const document = documents.find(({ id }) => id === organizationId);
  const published = clock(view, `publication-${organizationId}`, publication?.publishedAt);
  const filed = clock(view, `filing-${organizationId}`, filing?.filedAt);
  return [
    [t('contract.amount'), <span class="big">{money(amountFen)}</span>],
    ...(document ? [[t('contract.number'), document.number] as const] : []),
    [t('sign.provider'), <SignatureText one={document?.signatures.provider} {...reader} />],
    [t('sign.purchaser'), <SignatureText one={document?.signatures.purchaser} {...reader} />],
    ...(published ? [[t('clock.publication'), published] as const] : []),
    ...(filed ? [[t('clock.filing'), filed] as const] : []),
    ...(project.subcontracts ?? []).map(
      ({ what, share, to }) =>
        [t('subcontract.title'), t('subcontract.line', { what, share, to })] as const,
    ),
    ...(document
      ? [
          [t('contract.hash'), <span class="code">{document.contentHash}</span>] as const,
          [t('contract.fileHash'), <span class="code">{document.fileHash}</span>] as const,
        ]
      : []),
  ];
}

/** One contract: what it is, who has signed, what is due, and where it departs from the plan. */
export function OneContract(props: Props) {
  const { view, project, documents, organization } = props;
  const document = documents.find(({ id }) => id === project.organizationId);
  const place = { tenant: view.purchase.tenantId, purchase: view.purchase.id };
  const name = view.names[project.organizationId] ?? document?.organization ?? '';
  return (
    <section class="card" aria-label={name}>
      <h2 lang="zh-CN">{name}</h2>
      <Facts facts={factsOf(props)} />
      {document && (
        <p class="actions">
          <a class="button" href={pdfAddress(place, project.organizationId, organization)}>
            {t('contract.pdf')}
          </a>
        </p>
      )}
      <Acts {...props} />
      <Tranches {...project} />
      {document && <Differences document={document} />}
      <SupervisionLink {...props} />
      <Supplements {...props} />
    </section>
  );
}
