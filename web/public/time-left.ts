import { remaining } from '../../shared/messages/format.ts';

/** Says beside each open deadline how long is left. The page was written earlier and cannot know. */
export function timeLeft(): void {
  const language = document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
  const now = new Date().toISOString();
  for (const place of Array.from(document.querySelectorAll<HTMLElement>('[data-closes]'))) {
    const closes = place.dataset['closes'] ?? '';
    if (closes <= now) continue;
    const left = document.createElement('b');
    left.className = 'left';
    left.textContent = remaining(now, closes, language);
    place.appendChild(document.createTextNode(' '));
    place.appendChild(left);
  }
}
