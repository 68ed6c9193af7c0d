import type { ComponentChildren } from 'preact';
import { t } from '../i18n.ts';
import { type ProblemError, unreachable } from '../problem.ts';

type Kind = 'info' | 'good' | 'warn' | 'danger';

/** A box that says something about the page as a whole. The word comes first, the colour only helps. */
export function Notice(props: { kind: Kind; title?: string; children?: ComponentChildren }) {
  const { kind, title, children } = props;
  return (
    <div class={`notice ${kind}`}>
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}

export function Loading() {
  return (
    <p class="loading" role="status">
      {t('loading')}
    </p>
  );
}

/** What could not be fetched, and the way out: once more, or sign in. */
export function Failure({ problem, again }: { problem: ProblemError; again(): void }) {
  const isSignedOut = problem.status === 401;
  const title =
    problem.code === unreachable ? t('problem.unreachable') : problem.title || t('problem.unknown');
  return (
    <div role="alert">
      <Notice kind="danger" title={title}>
        <p>
          {isSignedOut ? (
            <a href={signInAddress()}>{t('signIn.do')}</a>
          ) : (
            <button type="button" class="button" onClick={again}>
              {t('again')}
            </button>
          )}
        </p>
      </Notice>
    </div>
  );
}

/** The sign-in letter brings people back to where they wanted to go. */
export const signInAddress = () =>
  `/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`;
