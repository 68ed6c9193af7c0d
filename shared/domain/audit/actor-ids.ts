/** The ids in `person:<id>`, `person:<id>@organization:<id>`: of the person first. */
export const idsOfActor = (actor: string): string[] =>
  actor.split('@').flatMap((part) => {
    const at = part.indexOf(':');
    return at < 0 ? [] : [part.slice(at + 1)];
  });

/** Everybody who acted in `entries`, each once. */
export const actorIds = (entries: readonly { actor: string }[]): string[] => [
  ...new Set(entries.flatMap(({ actor }) => idsOfActor(actor).slice(0, 1))),
];
