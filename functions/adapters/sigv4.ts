import { createHash, createHmac } from 'node:crypto';

/*
 * AWS Signature Version 4 for what a browser does itself: the SDK's own package for it signs addresses, but no
 * forms, and both are this much.
 */

export type Signer = {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string | undefined;
  region: string;
  at: Date;
};

const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

/** `20130524T000000Z` and its day. */
function stampOf(at: Date) {
  const stamp = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  return { stamp, day: stamp.slice(0, 8) };
}

const scopeOf = ({ region, at }: Signer) => `${stampOf(at).day}/${region}/s3/aws4_request`;

function signature({ secretAccessKey, region, at }: Signer, text: string): string {
  const day = hmac(`AWS4${secretAccessKey}`, stampOf(at).day);
  const key = hmac(hmac(hmac(day, region), 's3'), 'aws4_request');
  return hmac(key, text).toString('hex');
}

const encoded = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** An address that reads one object for `seconds`, with `query` as what the answer's headers are to be. */
export function signedAddress(
  signer: Signer,
  { url, seconds, query = {} }: { url: URL; seconds: number; query?: Record<string, string> },
): string {
  const { stamp } = stampOf(signer.at);
  const asked = {
    ...query,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${signer.accessKeyId}/${scopeOf(signer)}`,
    'X-Amz-Date': stamp,
    'X-Amz-Expires': String(seconds),
    ...(signer.sessionToken && { 'X-Amz-Security-Token': signer.sessionToken }),
    'X-Amz-SignedHeaders': 'host',
  };
  const line = Object.entries(asked)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const request = ['GET', url.pathname, line, `host:${url.host}`, '', 'host', 'UNSIGNED-PAYLOAD'];
  const hash = createHash('sha256').update(request.join('\n')).digest('hex');
  const text = ['AWS4-HMAC-SHA256', stamp, scopeOf(signer), hash].join('\n');
  return `${url.href}?${line}&X-Amz-Signature=${signature(signer, text)}`;
}

export type PostRules = {
  bucket: string;
  key: string;
  /** In bytes, exactly. */
  size: number;
  until: Date;
  /** Further fields, each with the value it must have. */
  exactly: Record<string, string>;
};

/** The fields of a form that puts one object of one length where it says, and nothing else. */
export function signedForm(signer: Signer, rules: PostRules): Record<string, string> {
  const fields = {
    key: rules.key,
    ...rules.exactly,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${signer.accessKeyId}/${scopeOf(signer)}`,
    'x-amz-date': stampOf(signer.at).stamp,
    ...(signer.sessionToken && { 'x-amz-security-token': signer.sessionToken }),
  };
  const conditions = [
    { bucket: rules.bucket },
    ['content-length-range', rules.size, rules.size],
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
  ];
  const text = JSON.stringify({ expiration: rules.until.toISOString(), conditions });
  const policy = Buffer.from(text).toString('base64');
  return { ...fields, policy, 'x-amz-signature': signature(signer, policy) };
}
