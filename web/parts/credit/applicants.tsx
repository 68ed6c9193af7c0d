import { useMemo } from 'preact/hooks';
import type { CreditAnswer } from '../../../shared/contracts/credit.ts';
import { getCredit } from '../../api/credit.ts';
import { figure, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { ageOf, publicPage } from './record.tsx';

type Applicant = { id: string; name: string };
type Props = { organizations: readonly Applicant[] };

/** What is asked of the server at once: a call of two hundred must not bring it down. */
const abreast = 6;

async function recordsOf(organizations: readonly Applicant[]) {
  const found = new Map<string, CreditAnswer | undefined>();
  for (let from = 0; from < organizations.length; from += abreast)
    await Promise.all(
      organizations.slice(from, from + abreast).map(async ({ id }) => {
        found.set(id, await getCredit(id));
      }),
    );
  return found;
}

type Record = CreditAnswer['record'] | undefined;

function Lines({ record }: { record: Record }) {
  const { lines = [], bars = [], pending = [] } = record ?? {};
  if (lines.length + bars.length + pending.length === 0)
    return <span class="quiet">{t('credit.noneText')}</span>;
  return (
    <>
      {lines.map((line) => (
        <span class="block" key={`${line.purchase}.${line.round}`}>
          <a href={line.notice}>{line.title}</a> {figure(line.points)}{' '}
          <span class="small quiet">
            {line.tenantName} · {ageOf(line)}
          </span>
        </span>
      ))}
      {pending.length > 0 && (
        <span class="block small quiet">
          {t('credit.pending')}: {pending.length}
        </span>
      )}
      {bars.map((bar) => (
        <span class="block" key={`${bar.tenant}.${bar.purchase}`}>
          <span class="tag stopped">{t('credit.bars')}</span> {bar.tenantName} · {t('credit.until')}{' '}
          {bar.until}
        </span>
      ))}
    </>
  );
}

/** The score, or that there is none; of a sandbox, with that it is one. */
function Score({ record, isRehearsal }: { record: Record; isRehearsal?: boolean }) {
  return (
    <span class="block">
      {record?.score === undefined ? (
        <span class="tag ahead">{t('credit.none')}</span>
      ) : (
        <strong>{figure(record.score)}</strong>
      )}
      {isRehearsal && <span class="block small quiet">{t('credit.rehearsal')}</span>}
    </span>
  );
}

function Row({ of: { id, name }, answer }: { of: Applicant; answer: CreditAnswer | undefined }) {
  const rehearsal = answer?.rehearsal;
  return (
    <tr>
      <th scope="row">
        <a href={publicPage(id)}>{name}</a>
      </th>
      <td>
        <Score record={answer?.record} />
        {rehearsal && <Score record={rehearsal} isRehearsal />}
      </td>
      <td>
        <Lines record={rehearsal ?? answer?.record} />
      </td>
    </tr>
  );
}

/** The score of each applicant with its lines and their age, to read: no condition, and never scored. */
export function CreditsOf({ organizations }: Props) {
  const asked = useMemo(() => query(() => recordsOf(organizations)), []);
  const found = asked.data.value;
  const problem = asked.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  return (
    <section class="card">
      <h2>{t('credit.applicants')}</h2>
      <p class="hint">{t('credit.applicantsLead')}</p>
      <TableFrame label={t('credit.applicants')}>
        <thead>
          <tr>
            <th scope="col">{t('organization')}</th>
            <th scope="col">{t('credit.score')}</th>
            <th scope="col">{t('credit.lines')}</th>
          </tr>
        </thead>
        <tbody>
          {organizations.map((one) => (
            <Row key={one.id} of={one} answer={found.get(one.id)} />
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}
