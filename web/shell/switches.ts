import { type Signal, signal } from '@preact/signals';

/** Size of text and contrast, kept in this browser; `styles/tokens.css` says what they do. */
const sizes = ['', 'large', 'huge'] as const;

const read = (name: string): string => {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
};

const kept = (name: 'size' | 'contrast'): Signal<string> => {
  const value = signal(read(name));
  value.subscribe((now) => {
    if (now) document.documentElement.dataset[name] = now;
    else delete document.documentElement.dataset[name];
    try {
      localStorage.setItem(name, now);
    } catch {
      // The switch works all the same, for this page.
    }
  });
  return value;
};

export const size = kept('size');
export const contrast = kept('contrast');

export const nextSize = () => {
  const at = sizes.indexOf(size.value as (typeof sizes)[number]);
  size.value = sizes[(at + 1) % sizes.length] ?? '';
};
export const toggleContrast = () => {
  contrast.value = contrast.value === 'high' ? '' : 'high';
};
