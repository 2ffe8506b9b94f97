/** How many words a text has, as people count them: what stands between spaces. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length
