import { crc32, deflateRawSync } from 'node:zlib';

export type Part = {
  name: string;
  content: Buffer | string;
  isEncrypted?: boolean;
  /** What the directory says of its unpacked size, when it lies. */
  claimedSize?: number;
};

function headers({ name, content, isEncrypted = false, claimedSize }: Part, at: number) {
  const plain = Buffer.from(content);
  const packed = deflateRawSync(plain);
  const named = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE((isEncrypted ? 1 : 0) | 0x0800, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(plain), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(claimedSize ?? plain.length, 18);
  common.writeUInt16LE(named.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, named, packed]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(at, 10);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, 0]),
    common,
    tail,
    named,
  ]);
  return { local, central };
}

/** A zip file as any tool writes it, and as some should not. */
export function aZip(parts: readonly Part[]): Buffer {
  let at = 0;
  const written = parts.map((part) => {
    const one = headers(part, at);
    at += one.local.length;
    return one;
  });
  const directory = Buffer.concat(written.map(({ central }) => central));
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([
    ...written.map(({ local }) => local),
    directory,
    Buffer.from('PK\x05\x06'),
    end,
  ]);
}
