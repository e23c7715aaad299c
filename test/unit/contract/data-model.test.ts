import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  alertRange,
  deliveryRange,
  entryRange,
  idsOfCallKey,
  keys as caseKeys,
  monthOfPartition as monthOfCalls,
  monthPartition,
  noticeRange,
} from '../../../functions/cases/keys.ts'
import { indexes, keyBuilders as keys, partitions } from '../../../functions/contract/parts.ts'
import { keys as drawKeys, monthOfPartition } from '../../../functions/draws/keys.ts'
import { shardOf } from '../../../functions/groups/keys.ts'

// Prettier pads the columns of a table; the padding is removed before comparing.
const page = readFileSync(new URL('../../../docs/data-model.md', import.meta.url), 'utf8').replaceAll(
  / +/g,
  ' ',
)
const rows = [
  ...page.matchAll(/^\| `([\w-]+)` \| `([^`]+)`(?: \([^|]*\))? \| `([^`]+)`(?: \([^|]*\))? \|/gm),
].map(([, name = '', a = '', b = '']) => ({ name, a, b }))

const examples: { [K in keyof typeof keys]: { args: Parameters<(typeof keys)[K]>; names: string[] } } = {
  mail: { args: ['K1', 'M1', 'R1'], names: ['kind', 'id', 'recipientHash'] },
  mailSubscription: { args: ['H1'], names: ['tokenHash'] },
  brands: { args: [], names: [] },
  brandSurvey: { args: ['B1'], names: ['brandId'] },
  dealerCode: { args: ['B1', 'C1'], names: ['brandId', 'code'] },
  questionnaire: { args: ['Q1', 3], names: ['questionnaireId', 'version'] },
  dealer: { args: ['D1'], names: ['dealerId'] },
  exclusionLists: { args: [], names: [] },
  excluded: { args: ['L1', 'a'], names: ['listId', 'shard'] },
  access: { args: ['S1'], names: ['subject'] },
  person: { args: ['P1'], names: ['personId'] },
  personByEmail: { args: ['H1'], names: ['emailHash'] },
  secondFactorReset: { args: ['P1', 'A1', 'R1'], names: ['personId', 'at', 'resetId'] },
  dealersPerson: { args: ['D1', 'P1'], names: ['dealerId', 'personId'] },
  privacyPeople: { args: ['D1'], names: ['dealerId'] },
  privacyOfficers: { args: [], names: [] },
  call: { args: ['D1', 'C1'], names: ['dealerId', 'callId'] },
  entry: { args: ['D1', 'C1', 123456], names: ['dealerId', 'callId', 'number'] },
  amendment: { args: ['D1', 'C1', 'A1'], names: ['dealerId', 'callId', 'amendmentId'] },
  earlierClosing: { args: ['D1', 'C1'], names: ['dealerId', 'callId'] },
  earlierStep: { args: ['D1', 'C1', 123456], names: ['dealerId', 'callId', 'revision'] },
  alert: { args: ['D1', 'C1', 'N1', 'R1'], names: ['dealerId', 'callId', 'notice', 'recipientHash'] },
  notice: { args: ['D1', 'C1', 'N1'], names: ['dealerId', 'callId', 'notice'] },
  delivery: { args: ['D1', 'C1', 'M1', 'T1'], names: ['dealerId', 'callId', 'messageId', 'type'] },
  customer: { args: ['D1', 'X1'], names: ['dealerId', 'customerRef'] },
  suppressedNumber: { args: ['D1', 'N1'], names: ['dealerId', 'number'] },
  pulse: { args: ['D1'], names: ['dealerId'] },
  acknowledgementLink: { args: ['H1'], names: ['tokenHash'] },
  caseView: { args: ['D1', '2026-11-20', 'B1', 'V1'], names: ['dealerId', 'day', 'by', 'viewed'] },
  problemExport: { args: ['D1', 'E1'], names: ['dealerId', 'exportId'] },
  strata: { args: [], names: [] },
  strataVersion: { args: [123456], names: ['version'] },
  sampleMonth: { args: ['2026-11'], names: ['month'] },
  sampleLine: { args: ['2026-11', 'D1', 'C1'], names: ['month', 'dealerId', 'callId'] },
  operator: { args: ['O1'], names: ['operator'] },
  running: { args: ['O1'], names: ['operator'] },
  review: { args: ['R1'], names: ['reviewId'] },
  figures: { args: ['D1', '2026-11'], names: ['dealerId', 'month'] },
  caused: { args: ['D1', '2026-11'], names: ['dealerId', 'month'] },
  repeated: { args: ['D1'], names: ['dealerId'] },
  summary: { args: ['2026-11', 'D1'], names: ['month', 'dealerId'] },
  overview: { args: ['2026-11', 'B1'], names: ['month', 'brandId'] },
  mark: { args: ['D1', '2026-11'], names: ['dealerId', 'month'] },
  overviewMark: { args: ['2026-11'], names: ['month'] },
  surveyResponse: { args: ['D1', 'R1'], names: ['dealerId', 'responseId'] },
  surveyClaim: { args: ['H1'], names: ['name'] },
  surveyClaimProgress: { args: [], names: [] },
  surveyImport: { args: ['I1'], names: ['importId'] },
  surveyImportExamples: { args: ['I1', 'not-a-date'], names: ['importId', 'code'] },
  surveyImportLook: { args: ['I1', '2026-11-20T10:02:40Z', 'S1'], names: ['importId', 'at', 'by'] },
  surveyImportMapping: { args: ['I1'], names: ['importId'] },
  surveyMapping: { args: ['B1', 'H1'], names: ['brand', 'print'] },
  surveyImportListed: { args: ['2026-11-20T10:02:40Z', 'I1'], names: ['createdAt', 'importId'] },
  surveyImportOpen: { args: ['I1'], names: ['importId'] },
  surveyUntold: {
    args: ['2026-11-20T10:02:40Z', 'D1', 'R1'],
    names: ['receivedAt', 'dealerId', 'responseId'],
  },
  surveyWithdrawn: {
    args: ['D1', '2026-11-20T10:02:40Z', 'R1'],
    names: ['dealerId', 'at', 'responseId'],
  },
  surveyCall: { args: ['D1', '2026-11', 'C1'], names: ['dealerId', 'month', 'callId'] },
  surveyMatch: { args: ['D1', 'H1', 'CALL', 'C1'], names: ['dealerId', 'keyHash', 'of', 'id'] },
  surveyCallPlaces: { args: ['D1', 'H1'], names: ['dealerId', 'keyHash'] },
  surveyFigures: { args: ['D1', 'B1', '2026-11'], names: ['dealerId', 'brand', 'month'] },
  brandSurveyFigures: { args: ['B1', '2026-11', 'D1'], names: ['brand', 'month', 'dealerId'] },
  surveyCoverage: { args: ['D1', 'B1'], names: ['dealerId', 'brand'] },
  surveyReport: { args: ['2026-10', 'DEALER', 'D1'], names: ['month', 'of', 'id'] },
  surveyMark: { args: ['D1', 'B1', '2026-11'], names: ['dealerId', 'brand', 'month'] },
  informationRequest: { args: ['I1'], names: ['requestId'] },
  informationMarketing: { args: ['I1'], names: ['requestId'] },
  informationBlocked: { args: ['I1', '2026-11-20T10:02:40Z'], names: ['requestId', 'at'] },
  informationView: { args: ['I1', '2026-11-20', 'staff:s1'], names: ['requestId', 'day', 'by'] },
  informationAddress: { args: ['H1', 'request', 'I1'], names: ['addressHash', 'of', 'requestId'] },
  informationAddressed: { args: [], names: [] },
  informationRepeat: { args: ['H1'], names: ['contentHash'] },
  informationCount: { args: ['H1'], names: ['counted'] },
  group: { args: ['G1'], names: ['groupId'] },
  draw: { args: ['2026-11', 'G1'], names: ['month', 'groupId'] },
  drawMonth: { args: ['2026-11'], names: ['month'] },
  commitments: { args: ['2026-11', 123456], names: ['month', 'page'] },
  application: { args: ['G1', '2026-11'], names: ['groupId', 'month'] },
  passOn: { args: ['G1', '2026-11'], names: ['groupId', 'month'] },
  drawMail: { args: ['2026-11', 'G1', 'K1', 'R1'], names: ['month', 'groupId', 'kind', 'recipientHash'] },
  announcing: { args: ['2026-11', 'W1', 77], names: ['month', 'pass', 'shard'] },
  announcer: { args: [], names: [] },
  personKey: { args: ['D1', 'H1', 'X1'], names: ['dealerId', 'keyHash', 'customerHash'] },
  heldPassOn: {
    args: ['D1', 'X1', '2026-11', 'G1'],
    names: ['dealerId', 'customerHash', 'month', 'groupId'],
  },
  heldRequest: { args: ['D1', 'X1', 'R1'], names: ['dealerId', 'customerHash', 'requestId'] },
  heldExport: { args: ['D1', 'X1', 'E1'], names: ['dealerId', 'customerHash', 'exportId'] },
  customerExport: { args: ['D1', 'E1'], names: ['dealerId', 'exportId'] },
  openedFile: { args: ['U1', 'D1', 'E1'], names: ['until', 'dealerId', 'exportId'] },
  rightsRequest: { args: ['D1', 'R1'], names: ['dealerId', 'requestId'] },
  rightsDue: { args: ['2026-12-20', 'D1', 'R1'], names: ['dueBy', 'dealerId', 'requestId'] },
  privacyBackfill: { args: [], names: [] },
  heldCall: {
    args: ['D1', 'X1', '2026-11-20T10:02:40Z', 'C1'],
    names: ['dealerId', 'customerHash', 'receivedAt', 'callId'],
  },
  blockedKey: { args: ['B1'], names: ['blockedId'] },
  blockedItem: { args: ['B1', 'N1'], names: ['blockedId', 'name'] },
  erasurePlan: { args: ['P1'], names: ['planId'] },
  erasure: { args: ['D1', 'E1'], names: ['dealerId', 'erasureId'] },
  erasureDue: { args: ['2026-11-20T10:02:40Z', 'D1', 'E1'], names: ['dueAt', 'dealerId', 'erasureId'] },
  erasureNaming: { args: ['2026-11-20T10:02:40Z', 'D1', 'E1'], names: ['overAt', 'dealerId', 'erasureId'] },
  rectification: { args: ['D1', 'R1'], names: ['dealerId', 'rectificationId'] },
  rectificationDue: {
    args: ['2026-11-20T10:00:00.000Z', 'D1', 'R1'],
    names: ['dueAt', 'dealerId', 'rectificationId'],
  },
  proofHead: { args: ['D1'], names: ['dealerId'] },
  proofFound: { args: ['D1', 'H1', 123456], names: ['dealerId', 'hash', 'number'] },
  keptCall: { args: ['D1', '2026-11-20', 'C1'], names: ['dealerId', 'day', 'callId'] },
  keptPassOn: { args: ['D1', '2026-11-20', 'I1'], names: ['dealerId', 'day', 'id'] },
  retentionRun: { args: [], names: [] },
  keptUnmatched: { args: ['D1'], names: ['dealerId'] },
  keptBlocked: { args: ['D1', '2026-11-20', 'B1'], names: ['dealerId', 'day', 'blockedId'] },
  blockedAccess: { args: ['D1', 'A1'], names: ['dealerId', 'accessId'] },
  idempotency: { args: ['H1'], names: ['scopeHash'] },
  keptEvent: { args: ['E1'], names: ['eventId'] },
}

const described = (key: string, names: string[], args: readonly unknown[]) =>
  args
    .reduce<string>((text, arg, index) => text.replace(String(arg), `<${names[index]}>`), key)
    .replace(new RegExp(`^(GROUPS#|DRAW#<month>#)${shardOf('G1')}$`), '$1<shard>')
    .replace(
      /^(SUMMARY#<month>#|SAMPLE#<month>#|MARKS#|SURVEYFIGURES#<brand>#<month>#|SURVEYMARKS#)\d+$/,
      '$1<shard>',
    )

const builtExamples = () =>
  Object.entries(examples).map(([name, { args, names }]) => {
    const build: (...args: never[]) => { pk: string; sk: string } = keys[name as keyof typeof keys]
    return { name, names, args, ...build(...(args as unknown as never[])) }
  })

test('the page names an existing part as the writer of each item', () => {
  const parts = readdirSync(new URL('../../../functions', import.meta.url))
  const items = [...page.matchAll(/^\| `(\w+)` \|.*\| ([a-z]+)[^|]* \|$/gm)].filter(
    ([, name = '']) => name in keys,
  )
  expect(items.map(([, name]) => name)).toEqual(Object.keys(keys))
  expect(items.filter(([, , writer = '']) => !parts.includes(writer)).map(([row]) => row)).toEqual([])
})

test('the page lists exactly the key builders, with the keys they build', () => {
  const built = builtExamples().map(({ name, names, args, pk, sk }) => ({
    name,
    a: described(pk, names, args),
    b: described(sk, names, args),
  }))
  const told = rows.filter((row) => row.name in keys)
  expect(told).toEqual(built)
  expect(Object.keys(keys)).toEqual(built.map((row) => row.name))
})

test('every key is in exactly one declared partition', () => {
  for (const { pk } of builtExamples()) {
    const holding = Object.values(partitions).filter((pattern) =>
      pattern.endsWith('*') ? pk.startsWith(pattern.slice(0, -1)) : pk === pattern,
    )
    expect(holding, pk).toHaveLength(1)
  }
})

test('keys are parsed back into their ids', () => {
  expect(monthOfCalls(monthPartition('D1', '2026-11'))).toBe('2026-11')
  expect(idsOfCallKey(caseKeys.call('D1', 'C1'))).toEqual({ dealerId: 'D1', callId: 'C1' })
  for (const groupId of ['G1', 'G2', 'G3', 'G4'])
    expect(monthOfPartition(drawKeys.draw('2026-11', groupId).pk)).toBe('2026-11')
})

test('the page lists every index with its keys', () => {
  const told = rows.filter((row) => Object.values(indexes).some((index) => index.name === row.name))
  expect(told).toEqual(
    Object.values(indexes).map((index) => ({ name: index.name, a: index.pk, b: index.sk })),
  )
})

test('a range for C-1 contains its own items and nothing of C-10, C-1-x or C-1.x', () => {
  const isInside = (range: { from: string; to: string }, { sk }: { sk: string }) =>
    Buffer.compare(Buffer.from(sk), Buffer.from(range.from)) >= 0 &&
    Buffer.compare(Buffer.from(sk), Buffer.from(range.to)) <= 0
  const itemsOf = (callId: string) => [
    keys.alert('D', callId, 'opened', 'x'),
    keys.delivery('D', callId, 'message', 'send'),
    keys.entry('D', callId, 7),
    keys.notice('D', callId, 'reopened:1'),
  ]
  const ranges = [
    alertRange('D', 'C-1'),
    deliveryRange('D', 'C-1', 'message'),
    entryRange('D', 'C-1', 7),
    noticeRange('D', 'C-1'),
  ]
  ranges.forEach((range, kind) => {
    expect(itemsOf('C-1').map((key) => isInside(range, key))).toEqual([0, 1, 2, 3].map((at) => at === kind))
    for (const other of ['C-10', 'C-1-x', 'C-1.x', 'C-1_', 'C-1A', 'C-'])
      expect(itemsOf(other).some((key) => isInside(range, key))).toBe(false)
  })
  expect(isInside(entryRange('D', 'C-1', 6), keys.entry('D', 'C-1', 7))).toBe(false)
  expect(isInside(deliveryRange('D', 'C-1', 'messag'), keys.delivery('D', 'C-1', 'message', 'send'))).toBe(
    false,
  )
})
