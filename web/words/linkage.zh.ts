export { zh as words } from '../../shared/messages/work-linkage.zh.ts';
