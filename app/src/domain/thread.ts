/** What the thread leads through, in the order in which one comes from the other. */
export const threadKinds = ['voice', 'theme', 'statement', 'idea', 'decision'] as const
export type ThreadKind = (typeof threadKinds)[number]

export const isThreadKind = (kind: unknown): kind is ThreadKind => threadKinds.includes(kind as ThreadKind)
