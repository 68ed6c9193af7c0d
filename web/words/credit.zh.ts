export { zh as words } from '../../shared/messages/credit.zh.ts';
