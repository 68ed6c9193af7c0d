import type { Application } from '../../../shared/domain/purchase/application.ts';
import { Facts } from '../../form/facts.tsx';
import { count, instant, money, named, percent, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';
import { DocumentList } from '../documents.tsx';

type Body = Application['body'];

/** What each part of the work is to cost. The share says where the money goes. */
function Budget({ body }: { body: Body }) {
  const sum = body.budget.reduce((all, { quantity, unitFen }) => all + quantity * unitFen, 0);
  return (
    <TableFrame label={t('application.budget')}>
      <thead>
        <tr>
          <th scope="col">{t('budget.item')}</th>
          <th scope="col" class="num">
            {t('quantity')}
          </th>
          <th scope="col" class="num">
            {t('budget.unit')}
          </th>
          <th scope="col" class="num">
            {t('budget.line')}
          </th>
          <th scope="col" class="num">
            {t('share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {body.budget.map(({ item, quantity, unitFen }) => (
          <tr key={item}>
            <th scope="row">{item}</th>
            <td class="num">{count(quantity)}</td>
            <td class="num">{money(unitFen)}</td>
            <td class="num">{money(quantity * unitFen)}</td>
            <td class="num">{percent((quantity * unitFen) / sum)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('sum')}
          </th>
          <td class="num">{money(sum)}</td>
          <td />
        </tr>
      </tfoot>
    </TableFrame>
  );
}

type Given = NonNullable<Application['consents']>[number];

/** That a member confirmed on the site; before this was asked, nobody did. */
function Consent({ consent }: { consent: Given | undefined }) {
  return consent ? (
    <span class="small quiet block">
      {t('consortium.confirmed', {
        name: consent.name,
        by: consent.by,
        at: instant(consent.confirmedAt),
      })}
    </span>
  ) : null;
}

/** Who applies together, and what the applicant says of each condition of the call. */
function Declared({
  body: { consortium, conditions = [] },
  consents = [],
}: {
  body: Body;
  consents: Application['consents'];
}) {
  return (
    <>
      {consortium && (
        <>
          <h3>{t('consortium.members')}</h3>
          <ul>
            {consortium.members.map((member) => (
              <li key={member.creditCode}>
                {t('consortium.member', member)}
                <Consent consent={consents.find(({ party }) => party === member.creditCode)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {conditions.length > 0 && (
        <>
          <h3>{t('conditions.declared')}</h3>
          <ul class="documents">
            {conditions.map(({ text, isMet }) => (
              <li key={text}>
                <span class={`tag ${isMet ? 'done' : 'stopped'}`}>
                  {t(isMet ? 'conditions.met' : 'conditions.notMet')}
                </span>
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** An application as a file to read: for officials after the opening, for experts after their declaration. */
export function ApplicationView({
  application: { body, consents },
  required,
}: {
  application: Pick<Application, 'body' | 'consents'>;
  required: readonly string[];
}) {
  return (
    <div class="file">
      <h2 class="file-title">{body.title}</h2>
      <Facts
        facts={[
          [t('application.category'), named(`category.${body.category}`)],
          [t('application.requested'), <span class="big">{money(body.requestedFen)}</span>],
          [t('application.summary'), <span class="prose">{body.summary}</span>],
          [t('application.approach'), <span class="prose">{body.approach}</span>],
          [t('application.team'), <span class="prose">{body.team}</span>],
          ...(body.idea
            ? ([
                [
                  t('application.idea'),
                  t(body.idea.hasPartnershipAgreement ? 'idea.with' : 'idea.without', {
                    owner: body.idea.owner,
                  }),
                ],
              ] as const)
            : []),
        ]}
      />
      <Declared body={body} consents={consents} />
      <h3>{t('application.budget')}</h3>
      <Budget body={body} />
      <h3>{t('application.documents')}</h3>
      <DocumentList required={required} given={body.documents} />
    </div>
  );
}
