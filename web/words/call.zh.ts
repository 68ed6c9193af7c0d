export { zh as words } from '../../shared/messages/work-call.zh.ts';
