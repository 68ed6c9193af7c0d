import { useMemo } from 'preact/hooks';
import type { CircleView } from '../../../shared/contracts/directory-circle.ts';
import { intention } from '../../api/ask.ts';
import { sendDirectory } from '../../api/directory.ts';
import { chosen, type Faults, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { goTo, hereWith } from '../../here.ts';
import { t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { PlaceFields, positionFault, positionIn, positionText, townOf } from './place-fields.tsx';

const faultsOf = (values: FormValues): Faults => {
  const checked = {
    community: chosen(textAt(values, 'community')),
    position: positionFault(textAt(values, 'position')),
    speciality: text(60, 0)(textAt(values, 'speciality')),
  };
  return Object.fromEntries(
    Object.entries(checked).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
};

type Props = {
  tenant: string;
  community: string;
  one: CircleView['communities'][number] | undefined;
};

/** Where a community is and what it is known for; an empty field takes away what was stated. */
export function StatePlace({ tenant, community, one }: Props) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: {
          town: community ? townOf(community) : '',
          community,
          position: positionText(one?.place),
          speciality: one?.speciality ?? '',
        },
        faultsOf,
        fieldOf: (path) => path.replace(/^communities\.\d+\.(place.*)$/, 'position'),
      }),
      wish: intention(),
    }),
    [community],
  );
  const send = () =>
    form.submit(async (values) => {
      const id = textAt(values, 'community');
      const speciality = textAt(values, 'speciality').trim();
      const stated = {
        community: id,
        ...positionIn(textAt(values, 'position')),
        ...(speciality && { speciality }),
      };
      await sendDirectory(tenant, { type: 'state', communities: [stated] }, wish);
      goTo(hereWith({ act: '', done: 'yes', community: id }));
    });
  return (
    <ActCard id="act-state" title={t('dir.c.state')} form={form} send={send} label={t('dir.save')}>
      {!community && <PlaceFields form={form} />}
      <Field
        form={form}
        path="position"
        label={t('dir.position')}
        hint={t('dir.position.hint')}
        isOptional
      />
      <Field
        form={form}
        path="speciality"
        label={t('dir.c.speciality')}
        hint={t('dir.c.speciality.hint')}
        isOptional
      />
    </ActCard>
  );
}
