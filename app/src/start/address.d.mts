export function writeAddress(folder: string, address: string): void
export function readAddress(folder: string): string | undefined
export function clearAddress(folder: string): void
