/** See `bundle-options.ts`: as an ES module `node:http` would load all of its lazy parts at once. */
module.exports = process.getBuiltinModule('node:http');
