export { zh as words } from '../../shared/messages/work-account.zh.ts';
