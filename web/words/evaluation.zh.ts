export { zh as words } from '../../shared/messages/work-evaluation.zh.ts';
