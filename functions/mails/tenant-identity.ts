import type { Language } from '../../shared/messages/translate.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Mail } from '../ports.ts';

type Known = Pick<TenantConfig, 'summary' | 'settings'>;

/** What a tenant calls itself in `language`: as its branding says, or as it was taken on board. */
export function ownName({ summary, settings: { branding } }: Known, language: Language): string {
  if (language === 'en') return branding?.name.en ?? summary.nameEn;
  return branding?.name.zh ?? summary.name;
}

/** The name a tenant's mails come from and where answers go; the address they come from is the installation's. */
export const senderOf = ({
  settings: { mailIdentity },
}: Pick<TenantConfig, 'settings'>): Pick<Mail, 'senderName' | 'replyTo'> => ({
  ...(mailIdentity && { senderName: mailIdentity.senderName }),
  ...(mailIdentity?.replyTo && { replyTo: mailIdentity.replyTo }),
});

/** The sentence that only real mails carry, where the tenant has one. */
export const phraseOf = ({ settings: { mailIdentity } }: Pick<TenantConfig, 'settings'>) =>
  mailIdentity ? { phrase: mailIdentity.phrase } : {};
