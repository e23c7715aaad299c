import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it("the client's types match the printed document", () => {
  const root = join(import.meta.dirname, '../../..')
  const check = () =>
    execFileSync(process.execPath, ['tools/print-client-types.ts', '--check'], { cwd: root, stdio: 'pipe' })
  expect(check).not.toThrow()
})
