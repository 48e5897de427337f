const { default: Sequencer } = require('@jest/test-sequencer');

const projects = ['kafka', 'integration', 'unit'];

/** Suites with servers and many processes take longest: they begin first, so that no worker is left alone with one of them in the end. */
module.exports = class extends Sequencer {
  sort(tests) {
    const place = ({ context }) => projects.indexOf(context.config.displayName.name);
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
};
