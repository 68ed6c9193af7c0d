import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  proofLength,
  provedBy,
  signInPath,
  slotOf,
  weekOf,
} from '../../../shared/domain/fieldwork/sign-in-code.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { t } from '../../i18n.ts';
import { Drawing } from './drawing.tsx';
import { kit, now, place } from './phone.ts';

const link = signal('');

const bytesOf = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

async function proofOf(key: string, text: string): Promise<string> {
  const secret = await crypto.subtle.importKey(
    'raw',
    bytesOf(key),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const mac = await crypto.subtle.sign('HMAC', secret, new TextEncoder().encode(text));
  return Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, proofLength);
}

/** Made here, also without a connection: the phone has the project's key for this week and the next. */
async function makeLink(activityId: string): Promise<void> {
  const slot = slotOf(now() as Instant);
  const found = kit.value?.signInKeys.find(({ week }) => week === weekOf(slot));
  if (!found) {
    link.value = '';
    return;
  }
  const proof = await proofOf(found.key, provedBy(activityId, slot));
  link.value = window.location.origin + signInPath({ ...place, activityId, slot, proof });
}

/** A code residents scan with their own phones. It is made anew every few minutes. */
export function Code({ activityId }: { activityId: string }) {
  useEffect(() => {
    void makeLink(activityId);
    const turn = window.setInterval(() => void makeLink(activityId), 60_000);
    return () => window.clearInterval(turn);
  }, [activityId]);
  if (!link.value) return <p class="hint">{t('fw.code.none')}</p>;
  return (
    <figure class="code-figure">
      <Drawing text={link.value} label={t('fw.code.alt')} />
      <figcaption class="hint">{t('fw.code.hint')}</figcaption>
    </figure>
  );
}
