import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { HotlineProviders } from '../../../shared/contracts/hotline-providers.ts';
import { ownershipForms } from '../../../shared/domain/directory/names.ts';
import { findProviders } from '../../api/hotline.ts';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { Card } from './card.tsx';

type About = { community: string; category: string };
type Props = { tenant: string; form: Form; about: About };

const pauseMillis = 300;

/** Asks for what fits, a moment after the last key. */
function useFound(tenant: string, asked: Record<string, string>) {
  const found = useSignal<HotlineProviders | undefined>(undefined);
  const text = JSON.stringify(asked);
  useEffect(() => {
    if (!asked['community']) return undefined;
    let isCurrent = true;
    const timer = window.setTimeout(() => {
      findProviders(tenant, asked).then(
        (answer) => {
          if (isCurrent) found.value = answer;
        },
        () => undefined,
      );
    }, pauseMillis);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [text]);
  return found.value;
}

const choice = {
  provider: '',
  providerPhone: '',
  providerId: '',
  organization: '',
  organizationPurchase: '',
};
type Choice = Partial<typeof choice>;

function choose(form: Form, chosen: Choice): void {
  for (const [path, value] of Object.entries({ ...choice, ...chosen })) form.set(path, value);
}

function Chosen({ form }: { form: Form }) {
  const name = textAt(form.values.value, 'provider');
  return (
    <p class="actions" role="status">
      <span>
        {t('hot.pr.chosen')} <strong lang="zh-CN">{name}</strong>
      </span>
      <button type="button" class="button plain" onClick={() => choose(form, {})}>
        {t('hot.pr.other')}
      </button>
    </p>
  );
}

function Outlets({ form, found }: { form: Form; found: HotlineProviders }) {
  if (found.items.length === 0) return <p class="quiet">{t('hot.pr.none')}</p>;
  return (
    <>
      {found.found > found.items.length && (
        <p class="small quiet">{t('hot.pr.more', { n: found.found, shown: found.items.length })}</p>
      )}
      <ul class="talk">
        {found.items.map((card) => (
          <li key={card.id}>
            <button
              type="button"
              class="button"
              onClick={() =>
                choose(form, {
                  provider: card.name,
                  providerPhone: card.phone ?? '',
                  providerId: card.id,
                })
              }
            >
              <span lang="zh-CN">{card.name}</span>
            </button>
            <Card card={card} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Organizations({ form, found }: { form: Form; found: HotlineProviders }) {
  if (found.organizations.length === 0) return null;
  return (
    <>
      <h3>{t('hot.pr.organizations')}</h3>
      <ul class="talk">
        {found.organizations.map(({ organization, purchase, name, title }) => (
          <li key={`${organization}${purchase}`}>
            <button
              type="button"
              class="button"
              onClick={() =>
                choose(form, { provider: name, organization, organizationPurchase: purchase })
              }
            >
              <span lang="zh-CN">{name}</span>
            </button>
            <p class="small quiet" lang="zh-CN">
              {title}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

const flags = (): readonly (readonly [path: 'open' | 'wide', label: string])[] => [
  ['open', t('hot.pr.onlyOpen')],
  ['wide', t('hot.pr.wide')],
];

function Finder({ tenant, form, about }: Props) {
  const words = useSignal('');
  const open = useSignal(true);
  const wide = useSignal(false);
  const is = { open, wide };
  const found = useFound(tenant, {
    ...about,
    ...(words.value.trim() && { words: words.value.trim() }),
    ...(open.value && { open: 'yes' }),
    ...(wide.value && { wide: 'yes' }),
  });
  const forms = ownershipForms.map((one): Option => [one, named(`hot.o.${one}`)]);
  if (!about.community) return <p class="hint">{t('hot.pr.where')}</p>;
  return (
    <>
      <div class="field">
        <label for="find-provider">{t('hot.pr.find')}</label>
        <input
          id="find-provider"
          class="input"
          type="search"
          value={words.value}
          onInput={(event) => {
            words.value = event.currentTarget.value;
          }}
        />
      </div>
      <div class="choices across">
        {flags().map(([path, label]) => (
          <label key={path} class="choice">
            <input
              type="checkbox"
              checked={is[path].value}
              onChange={(event) => {
                is[path].value = event.currentTarget.checked;
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <div aria-live="polite">
        {found && <Outlets form={form} found={found} />}
        {found && <Organizations form={form} found={found} />}
      </div>
      <details>
        <summary>{t('hot.pr.byHand')}</summary>
        <Field form={form} path="provider" label={t('hot.provider')} />
        <Field form={form} path="providerPhone" label={t('hot.provider.phone')} isOptional />
        <Field
          form={form}
          path="ownership"
          kind="select"
          label={t('hot.ownership')}
          options={[['', t('choose')], ...forms]}
          isOptional
        />
      </details>
    </>
  );
}

/** A provider found in the directory or among organizations at work there; one that is in neither is written down. */
export function FindProvider(props: Props) {
  const values = props.form.values.value;
  const isChosen = textAt(values, 'providerId') || textAt(values, 'organization');
  return (
    <fieldset class="field">
      <legend>{t('hot.pr')}</legend>
      {isChosen ? <Chosen form={props.form} /> : <Finder {...props} />}
    </fieldset>
  );
}
