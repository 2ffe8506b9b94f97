import { putAwaySheet } from '../store/installation.ts'
import { writeOut } from '../store/outside-key.ts'
import type { Owned } from './open-owner.ts'

/** `evenground recovery-sheet [--put-away]`: prints the key again, or notes that the sheet is in a safe place. */
export async function recoverySheet({ app, bytes }: Owned, putAway: boolean): Promise<number> {
  if (putAway) {
    await putAwaySheet(app)
    console.log('Noted: the recovery sheet is put away.')
  } else console.log(writeOut(bytes))
  return 0
}
