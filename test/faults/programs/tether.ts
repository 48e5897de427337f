/**
 * Loaded before a program of the stage: it must not outlive the rounds that started it, however they end. The channel to whoever forked
 * it breaks at that moment.
 */
process.on('disconnect', () => process.exit(1));
