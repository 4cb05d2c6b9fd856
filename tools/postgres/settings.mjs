/**
 * Settings given at each start, so that a new version of Nextrung changes them without touching the data.
 * @param {number} port
 * @param {boolean} durable false only for tests, whose data may be lost
 * @returns {string[]}
 */
export function settings(port, durable) {
  const values = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_checkpoints: 'off',
    // People's texts stay out of the log: no failing statement, and no row in the detail of an error.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
