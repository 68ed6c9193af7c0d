/** Larger text and higher contrast, kept in this browser; `styles/tokens.css` says what they look like. */
type Switch = 'size' | 'contrast';
const values: Record<Switch, readonly string[]> = {
  size: ['', 'large', 'huge'],
  contrast: ['', 'high'],
};

/** A browser that refuses storage still switches the page it shows. */
function recalled(name: Switch): string {
  try {
    const value = localStorage.getItem(name) ?? '';
    return values[name].includes(value) ? value : '';
  } catch {
    return '';
  }
}

function keep(name: Switch, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Nothing to keep it in.
  }
}

function show(name: Switch, value: string): void {
  const { dataset } = document.documentElement;
  if (value) dataset[name] = value;
  else delete dataset[name];
}

function attach(button: HTMLElement, name: Switch): void {
  let value = recalled(name);
  const press = () => button.setAttribute('aria-pressed', String(value !== ''));
  press();
  button.hidden = false;
  button.addEventListener('click', () => {
    const all = values[name];
    value = all[(all.indexOf(value) + 1) % all.length] ?? '';
    keep(name, value);
    show(name, value);
    press();
  });
}

/** Puts the reader's choice into force and shows the buttons that change it. */
export function displaySwitches(): void {
  for (const name of ['size', 'contrast'] as const) {
    show(name, recalled(name));
    const button = document.querySelector<HTMLElement>(`[data-switch="${name}"]`);
    if (button) attach(button, name);
  }
}
