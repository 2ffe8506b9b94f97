import type { ToldFix } from '../../readers/fixes.ts'
import type { Frame } from '../ui/frame.ts'
import { bold } from '../ui/tags.tsx'

/** Obvious repairs, told as soon as they are noted: the first thing that people see become of their words. */
export const ReplyFixes = ({ frame: { t }, fixes }: { frame: Frame; fixes: readonly ToldFix[] }) =>
  fixes.length === 0 ? null : (
    <ul class="stack">
      {fixes.map(({ words, doneOn }) => (
        <li>
          {t.rich(doneOn ? 'reply.fixed' : 'reply.fixing', { words, b: bold })}
          {doneOn && <span class="second small"> · {t.date(doneOn)}</span>}
        </li>
      ))}
    </ul>
  )
