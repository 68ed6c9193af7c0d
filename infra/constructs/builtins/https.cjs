module.exports = require('./lazily.cjs')('node:https', [
  'Agent',
  'Server',
  'createServer',
  'get',
  'globalAgent',
  'request',
]);
