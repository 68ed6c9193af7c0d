import { named, t } from '../../i18n.ts';

export type Names = Readonly<Record<string, string>>;

export const commandName = (command: string): string =>
  named(`what.${command}`, named(`command.${command}`, command));

/** `person:<id>` and `person:<id>@organization:<id>` as names. */
export function actorName(actor: string, names: Names): string {
  if (actor === 'system') return t('trail.system');
  if (actor === 'secret') return t('trail.secret');
  const ids = actor.split('@').map((part) => part.slice(part.indexOf(':') + 1));
  const known = ids.flatMap((id) => names[id] ?? []);
  return known.length > 0 ? known.join(' · ') : t('trail.unknownPerson');
}

/** What a chain is about: its kind, and what it is called where that is known. */
export function chainName(chain: string, names: Names): string {
  const [kind = '', id = ''] = chain.split('/');
  const what = named(`kind.${kind}`, kind);
  const name = names[id] ?? (/^[0-9a-z]{26}$/.test(id) ? '' : id);
  return name ? `${what} · ${name}` : what;
}
