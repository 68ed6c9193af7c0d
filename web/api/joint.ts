import type {
  AnswerJoint,
  AskedPartner,
  AskPartner,
  JointRequest,
  JointRow,
} from '../../shared/contracts/joint.ts';
import { ask } from './ask.ts';
import type { Place } from './purchasing.ts';

const at = '/api/organizations/:organization/applications/:tenant/:purchase';
type Asked = { items: AskedPartner[] };

export const getPartners = (param: Place) =>
  ask('$get', `${at}/partners`, { param }) as Promise<Asked>;
export const askPartner = (param: Place, json: AskPartner) =>
  ask('$post', `${at}/partners`, { param, json } as never) as Promise<Asked>;
export const releasePartner = (place: Place, partner: string) =>
  ask('$delete', `${at}/partners/:partner`, { param: { ...place, partner } }) as Promise<Asked>;

export const getJointRows = (organization: string) =>
  ask('$get', '/api/organizations/:organization/joint', { param: { organization } }) as Promise<{
    items: JointRow[];
  }>;

/** `organization` is the partner's own, `leader` whoever asks it. */
export type JointPlace = Place & { leader: string };
export const getJoint = (param: JointPlace) =>
  ask('$get', `${at}/joint/:leader`, { param }) as Promise<JointRequest>;
export const answerJoint = (param: JointPlace, json: AnswerJoint) =>
  ask('$post', `${at}/joint/:leader`, { param, json } as never) as Promise<JointRequest>;
