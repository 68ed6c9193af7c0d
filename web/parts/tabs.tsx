import { hereWith, stayHere } from '../here.ts';

type Props = {
  label: string;
  here: string;
  tabs: readonly (readonly [name: string, label: string])[];
};

/** Parts of one screen. They are links: each has an address, and reload stays where it was. */
export function Tabs({ label, here, tabs }: Props) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map(([name, text]) => (
          <li key={name}>
            <a
              href={hereWith({ tab: name, done: '', state: '' })}
              aria-current={name === here ? 'page' : undefined}
              onClick={stayHere}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
