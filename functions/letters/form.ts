import { letters } from '../../shared/messages/letters.ts';
import { faultSentence } from '../../shared/messages/problems.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { html, type Markup, none } from '../parts/markup.ts';

/** What is wrong with which field, by the codes of `shared/messages/faults`. */
export type Fault<Field extends string> = { field: Field; code: string };
type Faults = readonly Fault<string>[] | undefined;

/** What is wrong, on top of the page; every line leads to its field. The first input of a field has the field's id. */
export const errorSummary = (language: Language, faults: Faults): Markup =>
  !faults || faults.length === 0
    ? none
    : html`<div class="error-summary" id="errors" role="alert" tabindex="-1"><h2>${letters(language)('errors')}</h2><ul>${faults.map(
        ({ field, code }) =>
          html`<li><a href="#${field}">${faultSentence(language, code)}</a></li>`,
      )}</ul></div>`;

type Field = {
  language: Language;
  name: string;
  label: string;
  hint?: string;
  faults: Faults;
};

const faultOf = ({ name, faults }: Field) => faults?.find(({ field }) => field === name)?.code;

const described = (field: Field) => {
  const ids = [field.hint && `${field.name}-hint`, faultOf(field) && `${field.name}-error`];
  const list = ids.filter(Boolean).join(' ');
  return list
    ? html` aria-describedby="${list}"${faultOf(field) ? html` aria-invalid="true"` : ''}`
    : none;
};

const around = (field: Field) => {
  const code = faultOf(field);
  return {
    kind: code ? 'field has-error' : 'field',
    hint: field.hint ? html`<p class="hint" id="${field.name}-hint">${field.hint}</p>` : none,
    error: code
      ? html`<p class="error" id="${field.name}-error">${faultSentence(field.language, code)}</p>`
      : none,
  };
};

/** A field with its input; `input` is given the attributes that tie it to label, hint and error. */
function field(given: Field, input: (attributes: Markup) => Markup): Markup {
  const { kind, hint, error } = around(given);
  return html`<div class="${kind}"><label for="${given.name}">${given.label}</label>${hint}${error}${input(
    html` id="${given.name}" name="${given.name}"${described(given)}`,
  )}</div>`;
}

export const textField = (given: Field & { value?: string; attributes?: Markup }): Markup =>
  field(
    given,
    (tied) =>
      html`<input class="input"${tied} value="${given.value ?? ''}"${given.attributes ?? none}>`,
  );

/** Six digits from a mail. Phones offer the code by themselves; a pasted blank does no harm on the server. */
export const codeField = (given: Field): Markup =>
  field(
    given,
    (tied) =>
      html`<input class="input short"${tied} inputmode="numeric" autocomplete="one-time-code" maxlength="8">`,
  );

export const longTextField = (given: Field & { value?: string; maximum: number }): Markup =>
  field(
    given,
    (tied) =>
      html`<textarea class="input"${tied} rows="5" maxlength="${given.maximum}">${given.value ?? ''}</textarea>`,
  );

export type Choice = { value: string; label: string; hint?: string; drawing?: Markup };

export const selectField = (
  given: Field & { value?: string; choices: readonly Choice[]; empty: string },
): Markup =>
  field(
    given,
    (tied) =>
      html`<select class="input"${tied}><option value="">${given.empty}</option>${given.choices.map(
        ({ value, label }) =>
          html`<option value="${value}"${value === given.value ? html` selected` : ''}>${label}</option>`,
      )}</select>`,
  );

/** One of a few, all visible. Nothing is chosen unless `value` says that the reader chose it before. */
export function radioField(given: Field & { value?: string; choices: readonly Choice[] }): Markup {
  const { kind, hint, error } = around(given);
  const option = ({ value, label, hint: explained, drawing }: Choice, i: number) =>
    html`<label class="choice"><input type="radio" id="${given.name}${i === 0 ? '' : `-${i + 1}`}" name="${given.name}" value="${value}"${value === given.value ? html` checked` : ''}>${drawing ?? none}<span>${label}${explained ? html`<span class="hint">${explained}</span>` : ''}</span></label>`;
  return html`<fieldset class="${kind}"${described(given)}><legend>${given.label}</legend>${hint}${error}<div>${given.choices.map(option)}</div></fieldset>`;
}

/** Something to agree to: never ticked unless the reader ticked it before. */
export function checkField(given: Field & { isChecked: boolean }): Markup {
  const { kind, error } = around(given);
  const hint = given.hint ? html`<span class="hint">${given.hint}</span>` : none;
  return html`<div class="${kind}">${error}<div><label class="choice"><input type="checkbox" id="${given.name}" name="${given.name}" value="yes"${given.isChecked ? html` checked` : ''}><span>${given.label}${hint}</span></label></div></div>`;
}
