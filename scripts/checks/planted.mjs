// One violation for every rule of .dependency-cruiser.cjs, written to a folder of its own by scripts/checks/imports.mjs.

/** What the violations import. */
export const surroundings = {
  'package.json': '{ "name": "planted", "devDependencies": { "planted-tool": "1.0.0" } }',
  'node_modules/planted-tool/package.json':
    '{ "name": "planted-tool", "version": "1.0.0", "main": "index.js" }',
  'node_modules/planted-tool/index.js': 'module.exports = 1',
  'app/src/store/rows.ts': 'export type Row = { id: string }\nexport const rows: Row[] = []',
  'app/src/commands/act.ts': 'export const act = 1',
  'app/src/readers/read.ts': 'export const read = 1',
  'app/src/web/page.tsx': 'export const page = 1',
  'app/src/start/open.ts': 'export const open = 1',
  'scripts/build.mjs': 'export const build = 1',
}

/** Rule to the files that break it. Types count too: an import that only types see still ties two layers together. */
export const planted = {
  'domain-stands-alone': {
    'app/src/domain/rule.ts': "import type { Row } from '../store/rows.ts'\nexport type Rule = Row",
  },
  'store-knows-domain-only': {
    'app/src/store/query.ts': "import { read } from '../readers/read.ts'\nexport const query = read",
  },
  'commands-change-through-the-store': {
    'app/src/commands/do.ts': "export { read } from '../readers/read.ts'",
  },
  'readers-read-the-store': {
    'app/src/readers/change.ts': "import { act } from '../commands/act.ts'\nexport const change = act",
  },
  'pages-show-views': {
    'app/src/web/pages/list.tsx': "import { rows } from '../../store/rows.ts'\nexport const list = rows",
  },
  'web-is-on-top': { 'app/src/jobs/mail.ts': "export const mail = () => import('../web/page.tsx')" },
  'start-is-for-programs': {
    'app/src/jobs/again.ts': "import { open } from '../start/open.ts'\nexport const again = open",
  },
  'packages-stand-alone': {
    'packages/ranking/src/rank.ts':
      "import { build } from '../../../scripts/build.mjs'\nexport const rank = build",
  },
  'packages-do-no-io': {
    'packages/ranking/src/load.ts':
      "import { readFileSync } from 'node:fs'\nexport const load = readFileSync",
  },
  'no-circles': {
    'app/src/domain/hen.ts': "import { egg } from './egg.ts'\nexport const hen = () => egg",
    'app/src/domain/egg.ts': "import { hen } from './hen.ts'\nexport const egg = () => hen",
  },
  'no-tools-in-the-program': {
    'app/src/domain/tool.ts': "import tool from 'planted-tool'\nexport const made = tool",
  },
  'nothing-missing': {
    'app/src/domain/gone.ts': "import { gone } from './not-there.ts'\nexport const lost = gone",
  },
}
