import type { PoolMember } from '../../../shared/contracts/draws.ts';
import { named, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';

type Applicants = Readonly<Record<string, string>>;

const isOut = ({ bars, ties }: PoolMember) => bars.length > 0 || ties.length > 0;

/** A tie in words: what lies between the two, step by step; a step that only says that names are the same is none. */
const tieText = ({ organizationId, path }: PoolMember['ties'][number], applicants: Applicants) => {
  const steps = path.filter((kind) => kind !== 'self' && kind !== 'name');
  return t('draw.tie', {
    name: applicants[organizationId] ?? '',
    what: (steps.length > 0 ? steps : ['other']).map((kind) => named(`link.${kind}`)).join(' → '),
  });
};

function Why({ member, applicants }: { member: PoolMember; applicants: Applicants }) {
  if (!isOut(member)) return <span class="tag done">{t('draw.in')}</span>;
  return (
    <>
      <span class="tag stopped">{t('draw.out')}</span>
      <ul class="small">
        {member.bars.map((bar) => (
          <li key={bar}>{named(`bar.${bar}`)}</li>
        ))}
        {member.ties.map((tie) => (
          <li key={tie.organizationId}>{tieText(tie, applicants)}</li>
        ))}
      </ul>
    </>
  );
}

/** The pool as the draw will find it: those who can be drawn first, then who cannot and why. */
export function Pool({
  pool,
  applicants,
  size,
}: {
  pool: readonly PoolMember[];
  applicants: Applicants;
  size: number;
}) {
  const out = pool.filter(isOut);
  const left = pool.length - out.length;
  const listed = [...pool.filter((one) => !isOut(one)), ...out];
  return (
    <section class="card">
      <h2>{t('draw.pool')}</h2>
      <p>{t('draw.poolLead', { all: pool.length, left, out: out.length })}</p>
      {left < size && (
        <Notice kind="warn" title={t('draw.short')}>
          <p>{t('draw.shortText', { size, left })}</p>
        </Notice>
      )}
      {pool.length > 0 && (
        <TableFrame label={t('draw.pool')}>
          <thead>
            <tr>
              <th scope="col">{t('draw.person')}</th>
              <th scope="col">{t('draw.knows')}</th>
              <th scope="col">{t('draw.paidBy')}</th>
              <th scope="col">{t('draw.may')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((member) => (
              <tr key={member.personId}>
                <th scope="row">{member.name}</th>
                <td>
                  {member.fields.map((one) => named(`field.${one}`)).join(t('list.comma')) ||
                    t('draw.unknown')}
                </td>
                <td>{member.employers.join(t('list.comma')) || t('draw.unknown')}</td>
                <td>
                  <Why member={member} applicants={applicants} />
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      <p class="small quiet">{t('draw.poolNote')}</p>
    </section>
  );
}
