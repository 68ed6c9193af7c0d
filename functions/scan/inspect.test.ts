import { describe, expect, test } from 'vitest';
import { aZip } from '../../test/support/a-zip.ts';
import { aPdf, aPng, aWordFile } from '../../test/support/files.ts';
import { eicarScanner } from './eicar.ts';
import { inspect } from './inspect.ts';

const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR${'-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`;
const judged = async (name: string, content: Buffer) => inspect(content, name, eicarScanner);
const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml';

describe('a file that is what it says', () => {
  test.each([
    ['申报书.pdf', aPdf(), 'application/pdf'],
    ['现场.PNG', aPng(), 'image/png'],
    ['附件.zip', aZip([{ name: '一/证明.pdf', content: aPdf() }]), 'application/zip'],
    [
      '协议.docx',
      aWordFile(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['公文.ofd', aZip([{ name: 'OFD.xml', content: '<ofd:OFD/>' }]), 'application/ofd'],
  ])('%s is taken', async (name, content, mediaType) => {
    expect(await judged(name, content)).toEqual({ mediaType });
  });
});

describe('a file is refused', () => {
  const zipped = aZip([{ name: 'a.pdf', content: aPdf() }]);
  test.each([
    ['of no bytes', '空.pdf', Buffer.alloc(0), 'empty'],
    ['of a kind that is not taken', '程序.exe', Buffer.from('MZ'), 'kind-not-taken'],
    ['named as another kind', '图.pdf', aPng(), 'content-differs'],
    ['a zip named as OFD', '公文.ofd', zipped, 'content-differs'],
    ['cut off', '半截.pdf', aPdf().subarray(0, 60), 'broken'],
    ['with a script', '表.pdf', aPdf('/JavaScript'), 'macros'],
    ['with a script spelled in numbers', '表.pdf', aPdf('/#4aavaScript'), 'macros'],
    ['with a password', '密.pdf', aPdf('/Encrypt 5 0 R'), 'encrypted'],
    [
      'an office document with macros',
      '宏.docx',
      aWordFile([{ name: 'word/vbaProject.bin', content: 'x' }]),
      'macros',
    ],
    ['an office document of the kind with macros', '宏.docx', aWordFile([], macros), 'macros'],
    [
      'an office document with a password',
      '密.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'encrypted',
    ],
    [
      'an archive with a password',
      '密.zip',
      aZip([{ name: 'a.pdf', content: aPdf(), isEncrypted: true }]),
      'encrypted',
    ],
    [
      'an archive in an archive',
      '套.zip',
      aZip([{ name: '里面.zip', content: zipped }]),
      'archive-in-archive',
    ],
    [
      'an archive with something that is not taken',
      '包.zip',
      aZip([{ name: '装.bat', content: 'echo' }]),
      'kind-not-taken',
    ],
    [
      'an archive whose part is not what it says',
      '包.zip',
      aZip([{ name: '图.pdf', content: aPng() }]),
      'content-differs',
    ],
    [
      'an archive that unpacks to more than it says',
      '炸.zip',
      aZip([{ name: 'a.pdf', content: Buffer.alloc(5_000_000), claimedSize: 10 }]),
      'broken',
    ],
    [
      'an archive that unpacks to too much',
      '炸.docx',
      aWordFile([{ name: 'word/a.xml', content: Buffer.alloc(310 * 1024 * 1024) }]),
      'archive-too-large',
    ],
    [
      'an archive of too many parts',
      '多.docx',
      aWordFile(Array.from({ length: 2_001 }, (_, n) => ({ name: `${n}.xml`, content: '' }))),
      'archive-too-large',
    ],
    ['the agreed test file of virus scanners', '病毒.pdf', aPdf(eicar), 'infected'],
    [
      'the same, packed',
      '病毒.docx',
      aWordFile([{ name: 'word/x.xml', content: eicar }]),
      'infected',
    ],
  ])('%s', async (_, name, content, refusal) => {
    expect(await judged(name, content)).toEqual({ refusal });
  });
});
