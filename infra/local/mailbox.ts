import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { StartProblem } from './start-problem.ts';

/** A mail as the mailbox shows it. `id` is its Message-ID without the brackets, `to` the bare addresses. */
export type Message = {
  id: string;
  to: string;
  subject: string;
  /** RFC 3339 in UTC. */
  date: string;
  text: string;
  /** Empty where the mail has no HTML part. */
  html: string;
};

export type Mailbox = {
  /** What a mailer connects to. */
  smtpUrl: string;
  /** In the order they arrived; with `to`, only what that address got. */
  list(to?: string): readonly Message[];
  find(id: string): Message | undefined;
  stop(): Promise<void>;
};

type Options = { smtpPort: number; directory: string };

const largestBytes = 5 * 1024 * 1024;
/** Older mails stay in the folder; only these are shown. */
const shownMails = 1000;

/** A Message-ID may hold characters that no file name can, and be longer. */
function fileNameOf(id: string): string {
  const plain = encodeURIComponent(id);
  const name =
    plain.length <= 180 ? plain : createHash('sha256').update(id).digest('hex').slice(0, 40);
  return `${name}.eml`;
}

async function parsed(source: Buffer): Promise<Message> {
  const mail = await simpleParser(source, { skipHtmlToText: true, skipTextToHtml: true });
  const groups = mail.to === undefined ? [] : [mail.to].flat();
  const anonymous = createHash('sha256').update(source).digest('hex').slice(0, 40);
  return {
    id: mail.messageId?.replace(/^<|>$/g, '') || anonymous,
    to: groups.flatMap(({ value }) => value.map(({ address }) => address)).join(', '),
    subject: mail.subject ?? '',
    date: (mail.date ?? new Date(0)).toISOString(),
    text: mail.text ?? '',
    html: mail.html || '',
  };
}

async function collected(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

class Letters {
  readonly #directory: string;
  /** By Message-ID, oldest first. */
  readonly #byId = new Map<string, Message>();
  #writes = 0;

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(directory, { recursive: true });
  }

  /** Takes up the mails that are in the folder already. */
  async load(): Promise<void> {
    const files = readdirSync(this.#directory)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => join(this.#directory, name))
      .map((file) => ({ file, at: statSync(file).mtimeMs }))
      .sort((a, b) => a.at - b.at)
      .slice(-shownMails);
    for (const { file } of files) this.#show(await parsed(await readFile(file)));
  }

  /** Keeps a mail; only when it lies in the folder is it said to be received. */
  async keep(source: Buffer): Promise<void> {
    const message = await parsed(source);
    this.#writes += 1;
    const partial = join(this.#directory, `.${process.pid}-${this.#writes}`);
    await writeFile(partial, source);
    await rename(partial, join(this.#directory, fileNameOf(message.id)));
    this.#show(message);
  }

  #show(message: Message): void {
    this.#byId.set(message.id, message);
    const [oldest] = this.#byId.keys();
    if (oldest && this.#byId.size > shownMails) this.#byId.delete(oldest);
  }

  find(id: string): Message | undefined {
    return this.#byId.get(id);
  }

  list(to?: string): readonly Message[] {
    const all = [...this.#byId.values()];
    const wanted = to?.trim().toLowerCase();
    return wanted
      ? all.filter((message) => message.to.toLowerCase().split(', ').includes(wanted))
      : all;
  }
}

function smtpServer(letters: Letters): SMTPServer {
  return new SMTPServer({
    name: 'localhost',
    banner: 'Sanshe mailbox',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largestBytes,
    closeTimeout: 500,
    onData: (stream, _session, answer) => {
      const kept = collected(stream).then((source) => {
        if (stream.sizeExceeded)
          throw Object.assign(new Error('the mail is too large'), { responseCode: 552 });
        return letters.keep(source);
      });
      kept.then(
        () => answer(null),
        (problem) => answer(problem instanceof Error ? problem : new Error(String(problem))),
      );
    },
  });
}

/**
 * A mail server for this machine only: it takes every mail, keeps it as an `.eml` file named by its Message-ID, and
 * passes nothing on. The same Message-ID again is the same mail: it replaces the one before.
 *
 * @param options - `smtpPort` 0 takes a free one
 * @throws {StartProblem} when the port is taken
 */
export async function startMailbox({ smtpPort, directory }: Options): Promise<Mailbox> {
  const letters = new Letters(directory);
  await letters.load();
  const server = smtpServer(letters);
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    const listening = server.listen(smtpPort, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : smtpPort);
    });
  }).catch((cause) => {
    throw new StartProblem(
      `本机邮件服务无法使用端口 ${smtpPort}：请换一个端口。`,
      `The mail server cannot use port ${smtpPort}: choose another one.`,
      { cause },
    );
  });
  /** A client that breaks off is not our trouble; the mail it did not finish is not received. */
  server.on('error', () => {});
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    list: (to) => letters.list(to),
    find: (id) => letters.find(id),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
