import type { JuryRoll } from '../../../shared/contracts/jury.ts';
import { count, instant, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';

/** A mail that did not arrive is sent again by the office, so often at most. */
const mostMails = 5;

type Props = { roll: JuryRoll; isBusy: boolean; again(juror: string): void };

/** Who was asked, and when. Whether they have voted stands nowhere. */
export function RollTable({ roll, isBusy, again }: Props) {
  const jurors = [...roll.jurors].sort((a, b) => a.email.localeCompare(b.email));
  if (jurors.length === 0) return null;
  return (
    <>
      <h3>{t('jury.roll', { n: jurors.length })}</h3>
      <TableFrame label={t('jury.roll.label')}>
        <thead>
          <tr>
            <th scope="col">{t('jury.mail.address')}</th>
            <th scope="col">{t('jury.roll.sent')}</th>
            <th scope="col">
              <span class="unseen">{t('jury.roll.again')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {jurors.map(({ id, email, name, voice, sentAt }) => (
            <tr key={id}>
              <th scope="row">
                {email}
                <span class="block small quiet">
                  {[name, t(`jury.${voice}`)].filter(Boolean).join(' · ')}
                </span>
              </th>
              <td>
                {instant(sentAt[sentAt.length - 1] ?? '')}
                {sentAt.length > 1 && (
                  <span class="block small quiet">
                    {t('jury.roll.times', { n: count(sentAt.length) })}
                  </span>
                )}
              </td>
              <td>
                {roll.isOpen && sentAt.length < mostMails && (
                  <button
                    type="button"
                    class="button"
                    disabled={isBusy}
                    aria-label={t('jury.roll.againTo', { email })}
                    onClick={() => again(id)}
                  >
                    {t('jury.roll.again')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </>
  );
}
