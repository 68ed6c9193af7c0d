import type { LinkageView } from '../../../shared/contracts/room.ts';
import { named, t } from '../../i18n.ts';
import type { Part } from './place.ts';

type State = LinkageView['pairs'][number]['state'];

const looks: Record<State, string> = {
  good: 'tag done',
  early: 'tag',
  unmeasured: 'tag',
  late: 'tag warn',
  never: 'tag stopped',
};

/** Where the three stand: the community on top, the organization and the social workers below. */
const corners = {
  community: [120, 26],
  organization: [40, 118],
  socialWorker: [200, 118],
} as const;
type Corner = keyof typeof corners;

const body = (name: string) => named(`room.body.${name}`);
const both = (pair: readonly string[]) =>
  t('room.both', { one: body(pair[0] ?? ''), other: body(pair[1] ?? '') });

/** Broken where there is no contact, dashed where it is late: the words beside it say the same. */
function Side({ pair, state }: LinkageView['pairs'][number]) {
  const [[x1, y1], [x2, y2]] = [corners[pair[0]], corners[pair[1]]];
  return <line class={`link-${state}`} x1={x1} y1={y1} x2={x2} y2={y2} />;
}

function Picture({ linkage }: { linkage: LinkageView }) {
  return (
    <svg class="linkage" viewBox="0 0 240 150" aria-hidden="true">
      {linkage.pairs.map((one) => (
        <Side key={one.pair.join()} {...one} />
      ))}
      {(Object.keys(corners) as Corner[]).map((name) => (
        <g key={name}>
          <circle cx={corners[name][0]} cy={corners[name][1]} r="16" />
          <text x={corners[name][0]} y={corners[name][1] + 30} text-anchor="middle">
            {body(name)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Said({ pair, state, last, days }: LinkageView['pairs'][number]) {
  return (
    <li>
      <span class={looks[state]}>{named(`room.link.${state}`)}</span> <strong>{both(pair)}</strong>{' '}
      <span class="small quiet">
        {last
          ? t('room.last', { on: last.on, how: named(`room.how.${last.how}`), n: days })
          : t('room.noContact', { n: days })}
      </span>
    </li>
  );
}

function sentence(one: LinkageView['missing'][number]): string {
  switch (one.kind) {
    case 'pair':
      return one.isNever
        ? t('room.missing.pairNever', { pair: both(one.pair) })
        : t('room.missing.pair', { pair: both(one.pair), n: one.days, most: one.atMost ?? 0 });
    case 'jointMeeting':
      return one.isNever
        ? t('room.missing.jointNever')
        : t('room.missing.joint', { n: one.days, most: one.atMost ?? 0 });
    case 'handOffs':
      return t('room.missing.handOffs', { n: one.count, oldest: one.oldest });
    case 'actions':
      return t('room.missing.actions', { n: one.count, oldest: one.oldest });
  }
}

/** How the three are linked: one sentence first, the picture and its figures for whoever wants to know why. */
export function Triangle({ view }: Pick<Part, 'view'>) {
  const { linkage } = view;
  const [worst, ...others] = linkage.missing;
  return (
    <section class="card">
      <h2>{t('room.linkage')}</h2>
      <p>
        {worst ? (
          <>
            <span class="tag warn">{t('room.lacking')}</span> {sentence(worst)}
          </>
        ) : (
          <>
            <span class="tag done">{t('room.allWell')}</span> {t('room.allWellText')}
          </>
        )}
      </p>
      <details>
        <summary>{t('room.why')}</summary>
        {others.length > 0 && (
          <ul>
            {others.map((one) => (
              <li key={JSON.stringify(one)}>{sentence(one)}</li>
            ))}
          </ul>
        )}
        <div class="linkage-row">
          <Picture linkage={linkage} />
          <ul class="linkage-facts">
            {linkage.pairs.map((one) => (
              <Said key={one.pair.join()} {...one} />
            ))}
            <li>
              <span class={looks[linkage.joint.state]}>
                {named(`room.link.${linkage.joint.state}`)}
              </span>{' '}
              <strong>{t('room.joint')}</strong>{' '}
              <span class="small quiet">
                {t('room.jointCount', { n: linkage.joint.count })}
                {linkage.joint.last && ` · ${t('room.jointLast', { on: linkage.joint.last })}`}
              </span>
            </li>
            {linkage.involvement
              .filter(({ meetings }) => meetings > 0)
              .map(({ purpose, meetings, withSocialWorker }) => (
                <li key={purpose} class="small quiet">
                  {t('room.involvement', {
                    purpose: named(`room.purpose.${purpose}`),
                    n: meetings,
                    workers: withSocialWorker,
                  })}
                </li>
              ))}
          </ul>
        </div>
        <p class="small quiet">
          {linkage.sources.length > 0
            ? t('room.sources', { sources: [...new Set(linkage.sources)].join('；') })
            : t('room.noSources')}
        </p>
        {view.roles.length > 0 && (
          <>
            <h3>{t('room.roles')}</h3>
            <ul>
              {view.roles.map(({ role, duty }) => (
                <li key={role}>
                  <strong>{role}</strong> {duty}
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
    </section>
  );
}
