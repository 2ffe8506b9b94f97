import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { putAwaySheet, sheetPutAwayAt, showSheetOnce } from '../../src/store/installation.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'

describe.each(inject('servers'))('the recovery sheet, with $name', (server) => {
  const opened: FreshDatabase[] = []
  let fresh: FreshDatabase
  let shown = 0
  const show = () => {
    shown += 1
  }
  beforeEach(async () => {
    fresh = await freshDatabase(server)
    opened.push(fresh)
    shown = 0
  })
  afterAll(async () => {
    for (const each of opened) await each.close()
  })

  test('is shown once', async () => {
    await showSheetOnce(fresh.app, show)
    await showSheetOnce(fresh.app, show)
    expect(shown).toBe(1)
  })

  test('is shown again by the next start when this one ended over it', async () => {
    const ends = () => {
      throw new Error('the terminal is gone')
    }
    await expect(showSheetOnce(fresh.app, ends)).rejects.toThrow('the terminal is gone')
    await showSheetOnce(fresh.app, show)
    expect(shown).toBe(1)
  })

  test('is not shown when it was put away', async () => {
    expect(await sheetPutAwayAt(fresh.app)).toBeNull()
    await putAwaySheet(fresh.app)
    await showSheetOnce(fresh.app, show)
    expect(shown).toBe(0)
    expect(await sheetPutAwayAt(fresh.app)).toBeInstanceOf(Date)
  })
})
