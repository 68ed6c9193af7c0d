export { zh as words } from '../../shared/messages/work-ledger-more.zh.ts';
