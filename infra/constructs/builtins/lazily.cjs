/**
 * A module of Node that is loaded when somebody first uses a part of it, not when it is named. `import` of
 * `node:http` would read every lazy part of it at once, fetch included, and that costs 20 ms of each start.
 *
 * @param {string} name
 * @param {readonly string[]} parts
 */
module.exports = (name, parts) => {
  const lazy = {};
  for (const part of parts)
    Object.defineProperty(lazy, part, {
      enumerable: true,
      get: () => process.getBuiltinModule(name)[part],
    });
  return lazy;
};
