export { zh as words } from '../../shared/messages/work-prior.zh.ts';
