module.exports = require('./lazily.cjs')('node:http2', ['connect', 'constants', 'createServer']);
