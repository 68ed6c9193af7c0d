import type { ComponentChildren } from 'preact';

type Props = {
  title: ComponentChildren;
  facts: readonly (string | false | undefined)[];
  action?: { words: string; about: string; isBusy: boolean; do(): void } | undefined;
};

/** One thing of a list, what there is to know of it, and what can be done about it. */
export function Row({ title, facts, action }: Props) {
  return (
    <li class="task">
      <div class="task-about">
        <strong>{title}</strong>
        {facts.filter(Boolean).map((fact) => (
          <span key={fact} class="block small quiet">
            {fact}
          </span>
        ))}
      </div>
      {action && (
        <button
          type="button"
          class="button"
          aria-label={`${action.words} ${action.about}`}
          disabled={action.isBusy}
          onClick={action.do}
        >
          {action.words}
        </button>
      )}
    </li>
  );
}
