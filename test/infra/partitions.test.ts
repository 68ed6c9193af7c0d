import { describe, expect, test } from 'vitest';
import { provenStages, readConfig } from '../../infra/config.ts';
import { ofType, synthesized } from './synthesized.ts';

/** What may stand in a template: names of services that act for us. */
const principal = /"(Service|Principal)":\s*"[a-z]+\.amazonaws\.com"/g;

describe.each(provenStages)('%s', (stage) => {
  const system = synthesized(stage);

  test('spells no partition and no vendor domain', () => {
    const text = system.text.replaceAll(principal, '');
    expect(text.match(/arn:aws[a-z-]*:/g)).toBeNull();
    expect(text.match(/.{30}amazonaws\.com.{10}/g)).toBeNull();
  });

  test('spells no account', () => {
    expect(system.text.match(/"\d{12}"|:\d{12}:/g)).toBeNull();
  });

  test('leaves out none of the fences that an emulator lacks', () => {
    expect(readConfig(stage, () => undefined)).toMatchObject({
      isEmulated: false,
      isProtected: true,
      isSandboxAllowed: false,
    });
  });
});

test('the edge in China reads the bucket by identity, elsewhere by origin access control', () => {
  const [beijing, singapore] = [synthesized('beijing'), synthesized('singapore')];
  expect(ofType(beijing, 'AWS::CloudFront::OriginAccessControl')).toEqual([]);
  expect(ofType(beijing, 'AWS::CloudFront::CloudFrontOriginAccessIdentity')).toHaveLength(1);
  expect(ofType(singapore, 'AWS::CloudFront::OriginAccessControl')).toHaveLength(1);
  expect(ofType(singapore, 'AWS::CloudFront::CloudFrontOriginAccessIdentity')).toEqual([]);
});

test('no region uses what China lacks', () => {
  const absent = ['AWS::Cognito::UserPool', 'AWS::SES::EmailIdentity', 'AWS::CloudFront::Function'];
  const types = provenStages.flatMap((stage) =>
    synthesized(stage).resources.map(({ Type }) => Type),
  );
  expect(types.filter((type) => absent.includes(type))).toEqual([]);
});

test('an unknown stage is refused with the stages there are', () => {
  expect(() => readConfig('mars', () => undefined)).toThrow(/No stage "mars": ningxia, beijing/);
});
