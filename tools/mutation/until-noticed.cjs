const { TestEnvironment } = require('jest-environment-node');

/** Skips what is left once a test has failed: the mutant is noticed. */
module.exports = class UntilNoticed extends TestEnvironment {
  noticed = false;

  handleTestEvent(event) {
    if (event.name === 'test_done' && event.test.errors.length > 0) this.noticed = true;
    else if (event.name === 'test_start' && this.noticed) event.test.mode = 'skip';
  }
};
