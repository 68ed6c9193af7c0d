export { zh as words } from '../../shared/messages/work-recusal.zh.ts';
