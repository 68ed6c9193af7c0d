export { zh as words } from '../../shared/messages/work-joint.zh.ts';
