import { useMemo } from 'preact/hooks';
import { intention } from '../../api/ask.ts';
import { type Delegations, type DelegationView, revokeDelegation } from '../../api/delegations.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { type Fact, Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { instant, lastMinute, named, t } from '../../i18n.ts';

const kinds = { active: 'current', ahead: 'ahead', ended: 'done', revoked: 'stopped' } as const;

function scopeText({ scope }: DelegationView, { purchases }: Delegations): string {
  if (scope.kind === 'all') return t('delegations.scope.all');
  if (scope.kind === 'subjects')
    return scope.subjects.map((one) => named(`subject.${one}`)).join(t('list.comma'));
  const title = purchases.find(({ id }) => id === scope.purchase)?.title;
  return title ? t('delegations.scope.purchase', { title }) : t('delegations.scope.onePurchase');
}

function factsOf(one: DelegationView, view: Delegations): Fact[] {
  const nameOf = (id: string) => view.names[id] ?? '–';
  const { startsAt, endsAt, reason, givenBy, from, revoked } = one;
  const period = { from: instant(startsAt), until: lastMinute(endsAt) };
  return [
    [t('delegations.scope'), scopeText(one, view)],
    [t('delegations.period.label'), <span class="num">{t('delegations.period', period)}</span>],
    [t('delegations.reason'), reason],
    ...(givenBy === from
      ? []
      : [[t('delegations.by.label'), t('delegations.by', { name: nameOf(givenBy) })] as const]),
    ...(revoked
      ? [
          [
            t('delegations.revoked.label'),
            t('delegations.revokedBy', { name: nameOf(revoked.by), at: instant(revoked.at) }),
          ] as const,
        ]
      : []),
  ];
}

type RevokeProps = {
  tenant: string;
  one: DelegationView;
  onRevoked(): Promise<void>;
  onKept(): void;
};

/** A second look before it is withdrawn, and why: both sides read it. */
function Revoke({ tenant, one, onRevoked, onKept }: RevokeProps) {
  const wish = useMemo(intention, []);
  const form = useMemo(
    () =>
      createForm({
        initial: { reason: '' },
        faultsOf: (values) => faultsOf(values, { reason: text(300, 4) }),
      }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      await revokeDelegation(tenant, one, textAt(values, 'reason').trim(), wish);
      await onRevoked();
    });
  return (
    <form
      noValidate
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (form.check()) void send();
      }}
    >
      <h4>{t('revoke.title')}</h4>
      <p>{t('revoke.text')}</p>
      <ErrorSummary form={form} />
      <Field form={form} path="reason" label={t('revoke.reason')} />
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('revoke.confirm')}
        </button>
        <button type="button" class="button" onClick={onKept}>
          {t('revoke.back')}
        </button>
      </p>
    </form>
  );
}

type Props = {
  tenant: string;
  view: Delegations;
  one: DelegationView;
  isOpen: boolean;
  open(id: string): void;
  onRevoked(): Promise<void>;
};

/** One delegation: whose approvals are in whose hands, how far and until when. */
export function DelegationItem({ tenant, view, one, isOpen, open, onRevoked }: Props) {
  const nameOf = (id: string) => (id === view.me ? t('delegations.you') : (view.names[id] ?? '–'));
  const pair = { from: nameOf(one.from), to: nameOf(one.to) };
  return (
    <li class="approval">
      <h3>
        {t('delegations.pair', pair)}
        <span class={`tag ${kinds[one.standing]}`}>{named(`standing.${one.standing}`)}</span>
      </h3>
      <Facts facts={factsOf(one, view)} />
      {one.isRevocable && !isOpen && (
        <p class="actions">
          <button type="button" class="button" onClick={() => open(one.id)}>
            {t('revoke.do')}
          </button>
        </p>
      )}
      {isOpen && <Revoke tenant={tenant} one={one} onRevoked={onRevoked} onKept={() => open('')} />}
    </li>
  );
}
