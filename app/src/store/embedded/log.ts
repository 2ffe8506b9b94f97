/** Where the embedded database says what it does: pino fits. */
export type Log = {
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}
