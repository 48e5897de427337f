const Module = require('node:module');

/**
 * Runs another release: code is changed while it is loaded.
 *
 * @param changes which file, by the end of its path, what is looked for in the compiled code, and what stands there instead
 */
module.exports = (changes) => {
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (code, filename, ...others) {
    const changed = changes
      .filter(({ file }) => filename.endsWith(file))
      .reduce((text, { file, from, to }) => {
        if (!from.test(text)) throw new Error(`${file} holds nothing to change`);
        return text.replace(from, to);
      }, code);
    return compile.call(this, changed, filename, ...others);
  };
};
