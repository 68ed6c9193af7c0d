import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { getMinutes, type Reading } from '../../api/files.ts';
import { Facts } from '../../form/facts.tsx';
import { instant, money, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';

function Minutes(at: Reading) {
  const asked = useMemo(() => query(() => getMinutes(at)), []);
  const minutes = asked.data.value;
  const problem = asked.problem.value;
  if (!minutes)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const { opened, unopened, confirmed, names } = minutes;
  const who = confirmed.map(({ by }) => names[by] ?? '').filter(Boolean);
  return (
    <>
      <Facts
        facts={[
          [t('minutes.at'), instant(minutes.at)],
          ...(who.length > 0 ? ([[t('minutes.by'), who.join(t('list.comma'))]] as const) : []),
        ]}
      />
      <TableFrame label={t('minutes.table')}>
        <thead>
          <tr>
            <th scope="col">{t('organization')}</th>
            <th scope="col" class="num">
              {t('application.requested')}
            </th>
            <th scope="col" class="num">
              {t('application.submittedAt')}
            </th>
            <th scope="col">{t('minutes.files')}</th>
            <th scope="col">{t('receipt.number')}</th>
          </tr>
        </thead>
        <tbody>
          {opened.map(({ organizationId, name, requestedFen, submittedAt, files, receipt }) => (
            <tr key={organizationId}>
              <th scope="row">{name}</th>
              <td class="num">{money(requestedFen)}</td>
              <td class="num">{instant(submittedAt)}</td>
              <td>{files.map((file) => file.name).join(t('list.comma')) || t('none')}</td>
              <td class="code small">{receipt}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {unopened.length > 0 && (
        <>
          <h3>{t('minutes.unopened')}</h3>
          <ul>
            {unopened.map(({ organizationId, reason, envelopeHash }) => (
              <li key={organizationId}>
                {names[organizationId] ?? organizationId} · {t(`minutes.unopened.${reason}`)}
                <span class="code small block">{`${t('minutes.hash')} ${envelopeHash}`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** 开标记录 as far as the reader may know it: the office all of it, an applicant its own line. Fetched when unfolded. */
export function OpeningMinutes(at: Reading) {
  const isOpen = useSignal(false);
  return (
    <details
      class="card"
      onToggle={({ currentTarget }) => {
        isOpen.value ||= currentTarget.open;
      }}
    >
      <summary>{t('minutes.read')}</summary>
      {isOpen.value && <Minutes {...at} />}
    </details>
  );
}
