import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const functions = fileURLToPath(new URL('../../../functions/', import.meta.url))
const parts = readdirSync(functions).filter((name) => name !== 'platform')

/** What would refer to a part: an import from it, one of its keys, one of its events. */
const declared = [
  ...parts.map((part) => new RegExp(`['"/]${part}/`)),
  /['"`](?:DEALER|CALL|GROUPS?|DRAW|DRAWMONTHS|BRANDS|QUESTIONNAIRE|COMMITMENTS|ANNOUNCING|CUSTOMER)(?:#|['"`])/,
  /\b(?:Call|Problem|Alert|Draw|Month|Discount)(?:Taken|Opened|Closed|Escalated|Delivered|Bounced|Sealed|Decided|NotHeld|Applied|PassedOn)\b/,
]

const sources = readdirSync(`${functions}platform`, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)

test.each(sources)('platform/%s contains no name that a part declares', (file) => {
  const source = readFileSync(`${functions}platform/${file}`, 'utf8')
  expect(declared.flatMap((form) => source.match(form)?.[0] ?? [])).toEqual([])
})
