export { zh as words } from '../../shared/messages/work-basis.zh.ts';
