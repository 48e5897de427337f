'use strict';

/** Something that a subscriber must not pass over. */
class Wrong extends Error {}

module.exports = { Wrong };
