export type Lock = { release(): Promise<void> }

export function holdLock(
  folder: string,
  name: string,
  options?: { patience?: number },
): Promise<Lock | undefined>
