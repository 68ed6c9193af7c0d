import { t } from '../i18n.ts';

/** The documents a call asks for, and which of them were handed in: a word and a mark for each. */
export function DocumentList({
  required,
  given,
}: {
  required: readonly string[];
  given: readonly string[];
}) {
  const further = given.filter((name) => !required.includes(name));
  if (required.length + further.length === 0) return <p class="quiet">{t('documents.none')}</p>;
  return (
    <ul class="documents">
      {required.map((name) => {
        const isThere = given.includes(name);
        return (
          <li key={name}>
            <span class={`tag ${isThere ? 'done' : 'stopped'}`}>
              {t(isThere ? 'documents.there' : 'documents.missing')}
            </span>
            {name}
          </li>
        );
      })}
      {further.map((name) => (
        <li key={name}>
          <span class="tag done">{t('documents.there')}</span>
          {name}
        </li>
      ))}
    </ul>
  );
}
