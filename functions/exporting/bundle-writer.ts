import { createHash } from 'node:crypto';
import {
  type ExportedChain,
  type Section,
  type SectionKind,
  sectionLine,
} from '../../shared/domain/audit/bundle.ts';
import { canonical } from '../../shared/domain/audit/canonical.ts';

/** A file of an export is closed at this size, so that one answer of an API can carry it. */
const fileBytes = 2_500_000;

/** What was written, as far as the next run has to know it. */
export type Written = {
  bytes: number;
  files: number;
  sections: Section[];
  chains: ExportedChain[];
  withheld: string[];
};

export const nothingWritten: Written = {
  bytes: 0,
  files: 0,
  sections: [],
  chains: [],
  withheld: [],
};

type Lay = (file: number, content: Uint8Array) => Promise<void>;

/** Writes sections one after another, and lays down a file whenever one is full. */
export class BundleWriter {
  readonly written: Written;
  readonly #lay: Lay;
  #pending: Buffer[] = [];
  #pendingBytes = 0;

  constructor(written: Written, lay: Lay) {
    this.written = structuredClone(written);
    this.#lay = lay;
  }

  async #line(text: string): Promise<Buffer> {
    const line = Buffer.from(`${text}\n`);
    if (this.#pendingBytes + line.length > fileBytes) await this.flush();
    this.#pending.push(line);
    this.#pendingBytes += line.length;
    this.written.bytes += line.length;
    return line;
  }

  /** Writes a section; one without lines is left out. */
  async section(name: string, kind: SectionKind, values: readonly unknown[]): Promise<void> {
    if (values.length === 0) return;
    const from = this.written.bytes;
    const hash = createHash('sha256').update(await this.#line(sectionLine(name, kind)));
    for (const value of values) hash.update(await this.#line(canonical(value)));
    this.written.sections.push({
      name,
      kind,
      from,
      to: this.written.bytes,
      lines: values.length,
      sha256: hash.digest('hex'),
    });
  }

  /** The line that closes the whole; `written.bytes` no longer counts it. */
  async last(value: unknown): Promise<void> {
    const { bytes } = this.written;
    await this.#line(canonical(value));
    this.written.bytes = bytes;
  }

  /** Lays down what is not laid down yet. */
  async flush(): Promise<void> {
    if (this.#pendingBytes === 0) return;
    this.written.files += 1;
    await this.#lay(this.written.files, Buffer.concat(this.#pending));
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}
