import { totalmem } from 'node:os'

const mebi = 1024 * 1024

/** The port in the socket's name; nothing listens on a network. */
export const socketPort = 5432

/** PostgreSQL's settings, given at every start so that no file in the cluster can weaken them. */
export function serverSettings(socketFolder: string, memory: number = usableMemory()): string[] {
  const settings: Record<string, string> = {
    ...{
      listen_addresses: '',
      port: String(socketPort),
      unix_socket_directories: quoted(socketFolder),
      unix_socket_permissions: '0700',
    },
    // An answer that was acknowledged is on disk.
    ...{ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' },
    ...sizes(memory),
    ...{ max_connections: '100', password_encryption: 'scram-sha-256', jit: 'off', random_page_cost: '1.1' },
    ...{ timezone: 'UTC', log_timezone: 'UTC', lc_messages: 'C' },
    // People's words stay out of the log: no errors' details, no statements, no parameters.
    ...{
      log_min_messages: 'log',
      log_min_error_statement: 'panic',
      log_error_verbosity: 'terse',
      log_statement: 'none',
    },
    ...{
      log_parameter_max_length: '0',
      log_parameter_max_length_on_error: '0',
      log_line_prefix: '',
      logging_collector: 'off',
    },
    ...{ log_checkpoints: 'off', log_autovacuum_min_duration: '-1', log_min_duration_statement: '-1' },
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** The machine's memory, or what a container lets us have of it. */
function usableMemory(): number {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}

/** A share of the machine's memory that leaves room for Node and whatever else lives there. */
function sizes(memory: number): Record<string, string> {
  const shared = Math.min(Math.max(Math.floor(memory / mebi / 8), 64), 1024)
  return {
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.max(Math.floor(memory / mebi / 2), 128)}MB`,
    work_mem: shared >= 256 ? '8MB' : '4MB',
    maintenance_work_mem: `${Math.min(Math.max(Math.floor(shared / 4), 32), 256)}MB`,
    max_wal_size: '1GB',
  }
}

/** What PostgreSQL's programs see of our environment: no PG* variable of the person's own may steer them. */
export function programEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}

function quoted(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`
}
