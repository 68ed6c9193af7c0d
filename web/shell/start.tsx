import { type ComponentType, render } from 'preact';
import type { Session } from '../../shared/contracts/sessions.ts';
import { getSession } from '../api/session.ts';
import { type Key, loadWords, moreWords, named, type PageWords, t } from '../i18n.ts';
import { lazily } from '../parts/lazily.tsx';
import { type Query, query } from '../query.ts';
import { Header } from './header.tsx';
import { Failure, Loading, signInAddress } from './notice.tsx';
import { SandboxBanner } from './sandbox.tsx';

/** The way to other pages, with its words: nobody waits for it to see the page they came for. */
const sideParts = () =>
  Promise.all([
    import('./side.tsx'),
    moreWords({
      'zh-CN': () => import('../words/nav.zh.ts'),
      en: () => import('../words/nav.en.ts'),
    }),
  ]);
const Side = lazily(async () => (await sideParts())[0].Side, <div class="side" />);

export type PageProps = { session: Session };
type Shown = { Page: ComponentType<PageProps>; asked: Query<Session> };

function SignInNote() {
  return (
    <div class="card">
      <h1>{t('signIn.title')}</h1>
      <p class="lead">{t('signIn.text')}</p>
      <p class="actions">
        <a class="button primary" href={signInAddress()}>
          {t('signIn.do')}
        </a>
      </p>
    </div>
  );
}

/** The three things a page may be before it is itself: on its way, signed out, broken. */
function Before({ asked }: Pick<Shown, 'asked'>) {
  const problem = asked.problem.value;
  if (!problem) return <Loading />;
  if (problem.status === 401) return <SignInNote />;
  return <Failure problem={problem} again={() => void asked.load()} />;
}

function Shell({ Page, asked }: Shown) {
  const session = asked.data.value;
  return (
    <>
      <a class="skip" href="#main">
        {t('skip')}
      </a>
      <Header session={session} />
      <SandboxBanner />
      {session ? (
        <div class="layout-c">
          <Side session={session} />
          <main id="main" tabIndex={-1}>
            <Page session={session} />
          </main>
        </div>
      ) : (
        <main id="main" class="layout-a" tabIndex={-1}>
          <Before asked={asked} />
        </main>
      )}
      <footer class="foot">
        <div class="foot-in">
          <p>{t('foot')}</p>
        </div>
      </footer>
    </>
  );
}

/** A page that needs no session: who is not signed in yet finishes that here. */
export async function startOpenPage(
  title: Key,
  Page: ComponentType,
  own?: PageWords,
): Promise<void> {
  await loadWords(own);
  document.title = `${named(title)} · ${t('platform')}`;
  document.body.textContent = '';
  render(
    <>
      <a class="skip" href="#main">
        {t('skip')}
      </a>
      <Header session={undefined} />
      <main id="main" class="layout-a" tabIndex={-1}>
        <Page />
      </main>
      <footer class="foot">
        <div class="foot-in">
          <p>{t('foot')}</p>
        </div>
      </footer>
    </>,
    document.body,
  );
}

/**
 * Puts the page of this entry on screen: words first, then who is signed in, then the page itself.
 *
 * @param own - the words that only this page speaks
 */
export async function startPage(
  title: Key,
  Page: ComponentType<PageProps>,
  own?: PageWords,
): Promise<void> {
  const words = loadWords(own);
  const asked = query(getSession);
  await words;
  void sideParts().catch(() => undefined);
  document.title = `${named(title)} · ${t('platform')}`;
  document.body.textContent = '';
  render(<Shell Page={Page} asked={asked} />, document.body);
}
