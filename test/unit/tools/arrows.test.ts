import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { repositoryRoot } from '../../../lib/repository-root.ts'

const root = mkdtempSync(join(tmpdir(), 'arrows-'))
afterAll(() => rmSync(root, { recursive: true }))

const configs = ['.dependency-cruiser.cjs', '.dependency-cruiser.runtime.mjs']
for (const name of [...configs, 'tsconfig.json', 'package.json'])
  cpSync(join(repositoryRoot, name), join(root, name))
symlinkSync(join(repositoryRoot, 'node_modules'), join(root, 'node_modules'))

/** The names of the rules that these files break, with the file that breaks each. */
const broken = (config: string, files: Readonly<Record<string, string>>): string[] => {
  for (const top of ['functions', 'local', 'lib']) rmSync(join(root, top), { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const command = join(repositoryRoot, 'node_modules', '.bin', 'depcruise')
  const tops = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))]
  const { stdout } = spawnSync(
    process.execPath,
    [command, '--config', config, '--output-type', 'err', '--no-progress', ...tops],
    { cwd: root, encoding: 'utf8' },
  )
  return [...stdout.matchAll(/error ([\w-]+): (\S+)/g)].map(([, rule, file]) => `${rule}: ${file}`)
}

const port = "import '@aws-sdk/lib-dynamodb'\nexport type Port = object\nexport const port = {}\n"

test('a rule may import the type of a port, but not reach AWS, however many imports away', () => {
  const found = broken('.dependency-cruiser.runtime.mjs', {
    'functions/platform/table/port.ts': port,
    'functions/groups/group/group-store.ts':
      "import { port } from '../../platform/table/port.ts'\nexport const groupStore = port\n",
    'functions/groups/group/typed.ts':
      "import type { Port } from '../../platform/table/port.ts'\nexport const typed = (port: Port) => port\n",
    'functions/groups/group/near.ts':
      "import { port } from '../../platform/table/port.ts'\nexport const near = port\n",
    'functions/groups/group/far.ts': "import { near } from './near.ts'\nexport const far = near\n",
  })
  expect(found.toSorted()).toEqual([
    'rules-reach-no-aws: functions/groups/group/far.ts',
    'rules-reach-no-aws: functions/groups/group/near.ts',
  ])
})

test("nothing outside functions/ may import a part's store", () => {
  const outside =
    "import { groupStore } from '../../functions/groups/group/group-store.ts'\nexport const store = groupStore\n"
  const found = broken('.dependency-cruiser.cjs', {
    'functions/groups/group/group-store.ts': 'export const groupStore = {}\n',
    'local/seed/file.ts': outside,
    'lib/parts/file.ts': outside,
  })
  expect(found).toEqual(
    expect.arrayContaining([
      'only-functions-use-stores: local/seed/file.ts',
      'only-functions-use-stores: lib/parts/file.ts',
    ]),
  )
})
