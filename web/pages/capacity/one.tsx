import { useMemo } from 'preact/hooks';
import { incubationStages, lifecycleSystems } from '../../../shared/domain/organization/lists.ts';
import { changeCapacity, getCapacityPlan } from '../../api/registry.ts';
import { chosen, readWhole, readYuan, text, whole, yuanAmount } from '../../form/checks.ts';
import { named, t } from '../../i18n.ts';
import { HoursForm, randomId } from '../../parts/capacity/hours-form.tsx';
import { CapacityPlanView } from '../../parts/capacity/plan-view.tsx';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { tenant } from './place.ts';
import { SimpleForm } from './simple-form.tsx';

type Command = Parameters<typeof changeCapacity>[1];
type Act = { send(command: Command): Promise<void> };

const chooseFrom = (values: readonly string[], labels: string) =>
  [
    ['', t('choose')],
    ...values.map((value) => [value, named(`${labels}.${value}`)] as const),
  ] as const;

const MoveOn = ({ send }: Act) => (
  <SimpleForm
    title={t('capacity.move')}
    label={t('capacity.move')}
    questions={[
      {
        path: 'stage',
        kind: 'select',
        label: t('capacity.stage'),
        options: chooseFrom(incubationStages, 'incubation'),
      },
      { path: 'reason', label: t('reason') },
    ]}
    checks={{ stage: chosen, reason: text(300) }}
    send={(at) =>
      send({
        type: 'moveTo',
        stage: at('stage') as (typeof incubationStages)[number],
        reason: at('reason'),
      })
    }
  />
);

const AddMilestone = ({ send }: Act) => (
  <SimpleForm
    title={t('capacity.addMilestone')}
    label={t('capacity.save')}
    questions={[
      { path: 'title', label: t('capacity.milestone') },
      { path: 'due', kind: 'date', label: t('capacity.dueOn') },
      {
        path: 'state',
        kind: 'select',
        label: t('status'),
        options: chooseFrom(['planned', 'reached', 'missed'], 'milestone'),
      },
    ]}
    checks={{ title: text(120), due: chosen, state: chosen }}
    send={(at) =>
      send({
        type: 'setMilestone',
        milestone: {
          id: randomId(),
          title: at('title'),
          due: at('due'),
          state: at('state') as 'planned' | 'reached' | 'missed',
        },
      })
    }
  />
);

const SetMentor = ({ send }: Act) => (
  <SimpleForm
    title={t('capacity.setMentor')}
    label={t('capacity.save')}
    questions={[
      { path: 'name', label: t('capacity.mentorName') },
      { path: 'field', label: t('capacity.mentorField') },
    ]}
    checks={{ name: text(60), field: text(60) }}
    send={(at) => send({ type: 'setMentors', mentors: [{ name: at('name'), field: at('field') }] })}
  />
);

const AddNote = ({ send }: Act) => (
  <SimpleForm
    title={t('capacity.addNote')}
    lead={t('capacity.addNoteLead')}
    label={t('capacity.save')}
    questions={[
      {
        path: 'system',
        kind: 'select',
        label: t('capacity.system'),
        options: chooseFrom(lifecycleSystems, 'system'),
      },
      { path: 'on', kind: 'date', label: t('capacity.on') },
      { path: 'text', kind: 'text', label: t('capacity.note') },
    ]}
    checks={{ system: chosen, on: chosen, text: text(500) }}
    send={(at) =>
      send({
        type: 'note',
        note: {
          id: randomId(),
          system: at('system') as (typeof lifecycleSystems)[number],
          on: at('on'),
          text: at('text'),
        },
      })
    }
  />
);

const figures = ['staff', 'certified', 'projects', 'beneficiaries'] as const;

const AddGrowth = ({ send }: Act) => (
  <SimpleForm
    title={t('capacity.addGrowth')}
    label={t('capacity.save')}
    questions={[
      { path: 'year', kind: 'number', label: t('record.year') },
      ...figures.map((name) => ({
        path: name,
        kind: 'number' as const,
        label: named(`growthYear.${name}`),
      })),
      { path: 'income', kind: 'money', label: named('growthYear.income'), unit: t('yuan') },
    ]}
    checks={{
      year: whole(2000, 2100),
      ...Object.fromEntries(figures.map((name) => [name, whole(0, 100_000)])),
      income: yuanAmount(Number.MAX_SAFE_INTEGER, 0),
    }}
    send={(at) => {
      const figure = (name: string) => readWhole(at(name)) ?? 0;
      return send({
        type: 'reportGrowth',
        growth: {
          year: figure('year'),
          staff: figure('staff'),
          certified: figure('certified'),
          projects: figure('projects'),
          beneficiaries: figure('beneficiaries'),
          incomeFen: readYuan(at('income')) ?? 0,
        },
      });
    }}
  />
);

/** One organization in the programme: what was done, and what to write down next. */
export function One({ organization, onChanged }: { organization: string; onChanged(): void }) {
  const place = { tenant, organization };
  const asked = useMemo(() => query(() => getCapacityPlan(place)), [organization]);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (!view)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const send = async (command: Command) => {
    asked.put(await changeCapacity(place, command));
    onChanged();
  };
  return (
    <>
      <h2>{view.plan.organization.name}</h2>
      <CapacityPlanView view={view} />
      <HoursForm send={send} />
      <div class="grid-2">
        <MoveOn send={send} />
        <SetMentor send={send} />
      </div>
      <div class="grid-2">
        <AddMilestone send={send} />
        <AddNote send={send} />
      </div>
      <AddGrowth send={send} />
    </>
  );
}
