import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { Labels } from '../../../shared/messages/forensic-words.ts';
import { instant, named, t } from '../../i18n.ts';

type Props = { view: PurchaseView; labels: Labels };

/** What was put right before signing, with both values. */
function Corrections({ view: { purchase }, labels }: Props) {
  const all = Object.values(purchase.sheets).flatMap((sheet) =>
    (sheet.corrections ?? []).map((correction) => ({ sheet, correction })),
  );
  return (
    <section class="card">
      <h2>{t('forensics.corrections')}</h2>
      {all.length === 0 && <p class="quiet">{t('forensics.none')}</p>}
      <ul>
        {all.map(({ sheet, correction }) =>
          correction.changes.map(({ criterion, from, to }) => (
            <li key={`${sheet.expert}.${sheet.organizationId}.${criterion}.${correction.at}`}>
              {[
                labels.expert(sheet.expert),
                labels.organization(sheet.organizationId),
                named(`forensics.kind.${correction.kind}`),
                t('forensics.corrected', { criterion: labels.criterion(criterion), from, to }),
                correction.reason,
              ]
                .filter(Boolean)
                .join(' · ')}
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

/** Who signed, who dissented and why, and re-reviews that were ordered. */
export function Signatures({ view, labels }: Props) {
  const { report } = view.purchase;
  const experts = [...new Set(Object.values(view.purchase.sheets).map(({ expert }) => expert))];
  const signatureOf = (id: string) =>
    report?.signatures.find(
      ({ expert, revision }) => expert === id && revision === report.revision,
    );
  return (
    <>
      <Corrections view={view} labels={labels} />
      {report && (
        <section class="card">
          <h2>{t('forensics.signatures')}</h2>
          <ul>
            {experts.sort().map((id) => {
              const signature = signatureOf(id);
              const said = signature
                ? t(signature.verdict === 'agree' ? 'forensics.agree' : 'forensics.dissent')
                : t('forensics.silent');
              return (
                <li key={id}>
                  {[labels.expert(id), said, signature?.reason, signature && instant(signature.at)]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              );
            })}
          </ul>
          {report.orders.length > 0 && (
            <>
              <h3>{t('forensics.orders')}</h3>
              <ul>
                {report.orders.map(({ at, reason }) => (
                  <li key={at}>{`${instant(at)} · ${reason}`}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
    </>
  );
}
