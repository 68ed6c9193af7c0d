import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { fontConfiguration } from '../test/support/chinese-fonts.ts';
import { cachedPackage } from './cached-package.ts';

/**
 * Chromium 80 (February 2020), the kernel of the office machines our users have. It is too old for Playwright, so it is
 * driven by the few DevTools commands we need, over Node's own WebSocket.
 */
export type OldPage = {
  title: () => Promise<string>;
  /** The value of a JavaScript expression in the page; promises are awaited. */
  evaluate: (expression: string) => Promise<unknown>;
  screenshot: (file: string) => Promise<void>;
  /** Uncaught exceptions, console errors and failed loads since the page was opened. */
  errors: readonly string[];
};
export type OldBrowser = {
  version: string;
  open: (url: string, width?: number) => Promise<OldPage>;
};

type Answer = Record<string, unknown>;
type Incoming = { id?: number; method?: string; sessionId?: string; params?: Answer } & {
  result?: Answer;
  error?: { message: string };
};
type Send = (method: string, params?: Answer, sessionId?: string) => Promise<Answer>;
type Devtools = {
  send: Send;
  listen: (sessionId: string, hear: (method: string, params: Answer) => void) => void;
  close: () => void;
};

function unpacked(): string {
  const bin = join(cachedPackage('chrome-aws-lambda', '2.1.1'), 'bin');
  const binary = join(bin, 'chromium');
  if (existsSync(binary)) return bin;
  const libraries = join(bin, 'aws.tar');
  writeFileSync(libraries, brotliDecompressSync(readFileSync(`${libraries}.br`)));
  execFileSync('tar', ['-xf', libraries, '-C', bin]);
  writeFileSync(binary, brotliDecompressSync(readFileSync(`${binary}.br`)), { mode: 0o755 });
  return bin;
}

function start(profile: string): ChildProcess {
  const bin = unpacked();
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--single-process',
    '--no-zygote',
    '--disable-dev-shm-usage',
    '--hide-scrollbars',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  return spawn(join(bin, 'chromium'), flags, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(bin, 'lib'),
      FONTCONFIG_FILE: fontConfiguration(),
    },
  });
}

async function address(browser: ChildProcess): Promise<string> {
  if (!browser.stderr) throw new Error('The old browser has no error output to read.');
  const said: string[] = [];
  for await (const line of createInterface({ input: browser.stderr })) {
    const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (found) {
      browser.stderr.resume();
      return found;
    }
    said.push(line);
  }
  throw new Error(`Chromium 80 did not start: ${said.join(' ')}`);
}

async function connect(url: string): Promise<Devtools> {
  const socket = new WebSocket(url);
  await once(socket, 'open');
  let last = 0;
  const waiting = new Map<number, (message: Incoming) => void>();
  const listeners = new Map<string, (method: string, params: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Incoming;
    if (message.id !== undefined) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    } else if (message.method) {
      listeners.get(message.sessionId ?? '')?.(message.method, message.params ?? {});
    }
  });
  return {
    send: (method, params = {}, sessionId) => {
      last += 1;
      const id = last;
      socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ result, error }) =>
          error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result ?? {}),
        );
      });
    },
    listen: (sessionId, hear) => listeners.set(sessionId, hear),
    close: () => socket.close(),
  };
}

/** What went wrong in one DevTools event, in one line, or nothing. */
function complaint(method: string, params: Answer): string | undefined {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  if (method === 'Runtime.exceptionThrown') {
    const details = params['exceptionDetails'] as {
      text: string;
      exception?: { description?: string };
    };
    return details.exception?.description ?? details.text;
  }
  if (method === 'Log.entryAdded') {
    const entry = params['entry'] as Answer;
    return entry['level'] === 'error' ? `${text(entry['text'])} ${text(entry['url'])}` : undefined;
  }
  if (method === 'Runtime.consoleAPICalled' && params['type'] === 'error') {
    const args = params['args'] as { value?: unknown; description?: string }[];
    return args.map((arg) => String(arg.value ?? arg.description)).join(' ');
  }
  return undefined;
}

async function openPage(devtools: Devtools, url: string, width: number): Promise<OldPage> {
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
  const attached = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(attached['sessionId']);
  const send: Send = (method, params) => devtools.send(method, params, session);
  const errors: string[] = [];
  const loaded = Promise.withResolvers<void>();
  devtools.listen(session, (method, params) => {
    if (method === 'Page.loadEventFired') loaded.resolve();
    const said = complaint(method, params);
    if (said) errors.push(said.trim());
  });
  for (const domain of ['Page', 'Runtime', 'Log']) await send(`${domain}.enable`);
  await send('Emulation.setDeviceMetricsOverride', {
    ...{ width, height: 900, deviceScaleFactor: 1, mobile: false },
  });
  const { errorText } = await send('Page.navigate', { url });
  if (errorText) throw new Error(`${url} could not be opened: ${String(errorText)}`);
  await Promise.race([loaded.promise, pause(20_000, undefined, { ref: false })]);
  await pause(500);
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = await send('Runtime.evaluate', {
      ...{ expression, awaitPromise: true, returnByValue: true },
    });
    if (answer['exceptionDetails']) {
      throw new Error(complaint('Runtime.exceptionThrown', answer) ?? 'The expression failed.');
    }
    return (answer['result'] as Answer)['value'];
  };
  const screenshot = async (file: string) => {
    const { data } = await send('Page.captureScreenshot', { format: 'png' });
    writeFileSync(file, Buffer.from(String(data), 'base64'));
  };
  return {
    title: async () => String(await evaluate('document.title')),
    evaluate,
    screenshot,
    errors,
  };
}

/** Starts Chromium 80, hands it to `use`, and ends it whatever happens. */
export async function withOldBrowser<T>(use: (browser: OldBrowser) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'old-browser-'));
  const chromium = start(profile);
  const ended = once(chromium, 'exit');
  try {
    const devtools = await connect(await address(chromium));
    const { product } = await devtools.send('Browser.getVersion');
    const open = (url: string, width = 1280) => openPage(devtools, url, width);
    const result = await use({ version: String(product), open });
    devtools.close();
    return result;
  } finally {
    chromium.kill('SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Opens each address and reports what an office worker on an old machine would meet. */
export async function visit(
  urls: readonly string[],
  folder = '.cache/old-browser',
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  return await withOldBrowser(async (browser) => {
    console.log(browser.version);
    let faulty = 0;
    for (const url of urls) {
      const page = await browser.open(url);
      const file = join(folder, `${url.replace(/^\w+:\/+/, '').replace(/[^\w.-]+/g, '_')}.png`);
      await page.screenshot(file);
      console.log(`${url}\n  title       ${await page.title()}\n  screenshot  ${file}`);
      for (const error of page.errors) console.log(`  error       ${error}`);
      if (page.errors.length > 0) faulty += 1;
    }
    console.log(`${urls.length - faulty} passed, ${faulty} failed`);
    return faulty > 0 ? 1 : 0;
  });
}
