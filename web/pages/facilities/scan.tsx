import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';

const hex = (buffer: ArrayBuffer) =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The sheet as the request has it; `undefined` where none was scanned. */
export function scanIn(values: FormValues) {
  const at = (path: string) => textAt(values, `paper.${path}`).trim();
  if (at('sha256') === '') return undefined;
  return {
    sha256: at('sha256'),
    fileName: at('fileName').slice(-120),
    printedHash: at('printedHash').toLowerCase(),
    reference: at('reference'),
  };
}

/** A signed sheet: its scan is not sent, only what tells it from every other file, and what stands at its foot. */
export function ScanField({ form }: { form: Form }) {
  const name = textAt(form.values.value, 'paper.fileName');
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const content = await new Response(file).arrayBuffer();
    form.set('paper.fileName', file.name);
    form.set('paper.sha256', hex(await crypto.subtle.digest('SHA-256', content)));
  };
  return (
    <fieldset class="field">
      <legend>{t('fc.o.scan')}</legend>
      <p class="hint">{t('fc.o.scan.hint')}</p>
      <input
        type="file"
        class="input"
        aria-label={t('fc.o.scan')}
        accept="application/pdf,image/*"
        onChange={(event) => void choose(event.currentTarget.files?.[0])}
      />
      {name && (
        <>
          <p class="small" role="status">
            {name} ·{' '}
            <span class="num">{textAt(form.values.value, 'paper.sha256').slice(0, 16)}…</span>
          </p>
          <Field
            form={form}
            path="paper.printedHash"
            label={t('fc.o.printed')}
            hint={t('fc.o.printed.hint')}
            isShort
          />
          <Field form={form} path="paper.reference" label={t('fc.o.reference')} isOptional />
        </>
      )}
    </fieldset>
  );
}
