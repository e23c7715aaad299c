import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { drawRecipients } from '../../../functions/draws/announcing/announce-recipients.ts'
import {
  composeDecided,
  composeSealed,
  composeSummary,
} from '../../../functions/draws/announcing/mail/compose-draw-mail.ts'
import { type DrawMailFacts, listOfDraw } from '../../../functions/draws/announcing/mail/draw-mail-facts.ts'
import { drawMailOfTags, drawMailTags } from '../../../functions/draws/announcing/mail/draw-mail-tags.ts'
import { amountInWords, monthInWords } from '../../../functions/draws/announcing/mail/draw-mail-words.ts'
import { drawTime } from '../../../functions/platform/calendar/draw-months.ts'
import { roundOfMonth } from '../../../functions/draws/record/beacon-rounds.ts'
import { pickWinner } from '../../../functions/draws/record/pick-winner.ts'
import { sealList } from '../../../functions/draws/record/sealed-list.ts'
import type { Draw } from '../../../functions/draws/store/draw-item.ts'
import { composeMime, threadId } from '../../../functions/platform/mail/rendering/compose-mime.ts'
import { encodeTag } from '../../../functions/platform/mail/delivery/mail-tags.ts'
import { recipientHash } from '../../../functions/platform/mail/recipient-hash.ts'
import { decided, digest, sealedDraw, signature } from '../../support/draws/announce-doubles.ts'
import { signTestRound, testChain } from '../../support/draws/test-beacon.ts'
import { findPython, noPython } from '../../support/running/tools.ts'

const hasPython = findPython()

const factsOf = (draw: Draw, more: Partial<DrawMailFacts> = {}): DrawMailFacts => ({
  draw,
  list: listOfDraw(draw),
  groupName: 'Grupo Meseta',
  holders: draw.holders.map(([number, dealerId]) => ({ number, dealerId, name: `Talleres ${number} & Cía` })),
  digest,
  drawTime: drawTime(draw.month),
  commitmentsUrl: 'https://api.example/v1/draws/2026-11/commitments?group=meseta',
  guideUrl: 'https://api.example/docs/draw',
  checkerUrl: 'https://api.example/docs/check_draw.py',
  sentAt: new Date('2026-11-30T11:01:00Z'),
  testChain: false,
  ...more,
})
const reader = { number: 3, instead: false }
const held = sealedDraw('meseta', 5)

// The raw bytes as a mail program parses them.
const parsed = z.object({
  text: z.string(),
  html: z.string(),
  attachments: z.array(
    z.object({ filename: z.string(), contentType: z.string(), content: z.instanceof(Buffer) }),
  ),
})
const { simpleParser }: { simpleParser: (raw: Buffer) => Promise<unknown> } = createRequire(import.meta.url)(
  'mailparser',
)
const received = async (mail: ReturnType<typeof composeSealed>) => {
  const from = 'avisos@mail.asortis.example'
  const raw = await composeMime(mail, {
    ...{
      from,
      replyTo: 'atencion@asortis.example',
      to: { email: 'x@example.com' },
      date: new Date('2026-11-30T12:00:00Z'),
    },
    thread: threadId(from, 'draw', '2026-11/meseta'),
  })
  return parsed.parse(await simpleParser(raw))
}

test("the sealing mail has the list's exact bytes, as text and as an attachment", async () => {
  const mail = await received(composeSealed(factsOf(held), reader))
  const [attached] = mail.attachments
  expect(attached).toMatchObject({ filename: 'lista-meseta-2026-11.json', contentType: 'application/json' })
  expect(attached?.content.toString('utf8')).toBe(held.list)
  expect(
    createHash('sha256')
      .update(attached?.content ?? '')
      .digest('hex'),
  ).toBe(held.commitment)
  expect(mail.text.split(/\r?\n/)).toContain(held.list)
})

test('the sealing mail contains everything that the specification requires', async () => {
  const { text, html } = await received(composeSealed(factsOf(held), reader))
  for (const part of [
    'Usted participa con el número 3.',
    ...held.holders.map(([number]) => `Talleres ${number} & Cía`),
    held.commitment,
    digest,
    '34439812',
    'martes 1 de diciembre de 2026 a las 12:00',
    '1300,50 €',
    'Una lista recibida después de las 12:00 del día 1 no es válida.',
    'Conserve este correo',
    'https://api.example/v1/draws/2026-11/commitments',
  ])
    expect(text).toContain(part)
  expect(html).toContain('Talleres 4 &amp; Cía')
  expect(html).toContain('<a href="https://api.example/docs/draw"')
  const pairs = text.split(/\r?\n/).find((line) => line.startsWith('[['))
  expect(
    createHash('sha256')
      .update(pairs ?? '')
      .digest('hex'),
  ).toBe(listOfDraw(held).roster)
})

test.each([
  ['fewer-than-5', 4, 'menos de cinco participantes'],
  ['late', 6, 'no se pudo sellar a tiempo'],
] as const)('a list that is not held because of %s says so, and names no round', (reason, n, words) => {
  const mail = composeSealed(factsOf(sealedDraw('meseta', n, { reason })), reader)
  expect(mail.subject).toBe('Sorteo de noviembre de 2026 · Grupo Meseta: este mes no hay sorteo')
  expect(mail.text).toContain(words)
  expect(mail.text).not.toContain('se conocerá')
  expect(mail.attachments).toHaveLength(1)
})

test('winner and others get their own mail, both with how to check the draw', () => {
  const draw = decided(held, 2)
  const [won, lost] = [2, 3].map((number) => composeDecided(factsOf(draw), { number, instead: false }))
  expect(won?.subject).toContain('ha salido su número')
  expect(won?.text).toContain('Le corresponde el descuento de 1300,50 €.')
  expect(lost?.text).toContain('Ha salido el número 2, Talleres 2 & Cía')
  expect(lost?.text).not.toContain('Enhorabuena')
  for (const mail of [won, lost])
    for (const part of [
      signature,
      draw.list,
      draw.commitment,
      `python3 check_draw.py --language es --sealed lista-meseta-2026-11.json --signature ${signature} ` +
        `--commitment ${draw.commitment}`,
      '/docs/draw',
      digest,
    ])
      expect(mail?.text).toContain(part)
  expect(() => composeDecided(factsOf(held), reader)).toThrow()
})

describe('the command in the result mail', () => {
  beforeEach((context) => context.skip(!hasPython, noPython))

  test('pasted beside the checker and the attached list, finds the draw right', async () => {
    const list = { ...listOfDraw(held), chain: testChain.hash, round: roundOfMonth(testChain, held.month) }
    const { bytes, commitment } = sealList(list)
    const signed = signTestRound(list.round)
    const winner = pickWinner({ list, commitment, signature: signed })
    const draw = { ...decided({ ...held, list: bytes, commitment }, winner), signature: signed }
    const [sealing, result] = await Promise.all(
      [composeSealed, composeDecided].map((compose) =>
        received(compose(factsOf(draw, { testChain: true }), reader)),
      ),
    )
    const folder = mkdtempSync(join(tmpdir(), 'result-mail-'))
    try {
      copyFileSync('tools/check_draw.py', join(folder, 'check_draw.py'))
      for (const { filename, content } of sealing?.attachments ?? [])
        writeFileSync(join(folder, filename), content)
      const [command = ''] = /^python3 check_draw\.py .*$/m.exec(result?.text ?? '') ?? []
      const ran = spawnSync('bash', ['--norc', '-c', command], { cwd: folder, encoding: 'utf8' })
      expect(ran.stdout).toContain(`Ganador: el número ${winner}.`)
      expect(ran).toMatchObject({ status: 0, stderr: '' })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

test('a mail sent to a substitute, or for the test chain, says so first', () => {
  const instead = composeSealed(factsOf(held), { number: 3, instead: true })
  expect(instead.text).toMatch(/Este correo era para el participante 3, Talleres 3 & Cía/)
  expect(composeSealed(factsOf(held), reader).text).not.toContain('Este correo era para')
  const trial = composeSealed(factsOf(held, { testChain: true }), reader)
  expect(trial.text).toContain('Este no es un sorteo real.')
  expect(composeSealed(factsOf(held), reader).text).not.toContain('sorteo real')
})

test('a list announced at draw time or later is not presented as proof', () => {
  const late = composeSealed(factsOf(held, { sentAt: drawTime(held.month) }), reader).text
  expect(late).toContain('no le sirve de prueba')
  for (const untrue of ['todavía no existe', 'dígaselo a Asortis antes', 'Conserve este correo'])
    expect(late).not.toContain(untrue)
  const before = new Date(drawTime(held.month).getTime() - 1)
  expect(composeSealed(factsOf(held, { sentAt: before }), reader).text).toContain('todavía no existe')
})

test('a mail links only to what its reader can open', () => {
  for (const { text } of [
    composeSealed(factsOf(held), reader),
    composeDecided(factsOf(decided(held)), reader),
  ]) {
    expect(text).toContain('https://api.example/docs/draw')
    expect(text).not.toContain('docs/draw.md')
  }
  const result = composeDecided(factsOf(decided(held)), reader).text
  expect(result).toContain('https://api.example/docs/check_draw.py')
  expect(result).not.toContain('--test-chain')
  expect(composeDecided(factsOf(decided(held), { testChain: true }), reader).text).toContain('--test-chain')
})

test('a mail names the months missed before its list, and says that they have no draw', () => {
  const missed = (of: string) => ({ month: of, commitment: 'a'.repeat(64), sealedAt: held.sealedAt })
  const withMissed = (...months: string[]) => ({ ...held, missedBefore: months.map(missed) })
  const one = composeSealed(factsOf(withMissed('2026-10')), reader).text
  expect(one).toContain('En octubre de 2026 su grupo no tuvo sorteo: la lista de ese mes no se selló')
  expect(one).toContain('Por ese mes no hay ganador ni descuento, y no se sorteará más adelante')
  const two = composeSealed(factsOf(withMissed('2026-09', '2026-10')), reader).text
  expect(two).toContain(
    'En septiembre de 2026 y octubre de 2026 su grupo no tuvo sorteo: las listas de esos meses',
  )
  expect(two).toContain('Por esos meses no hay ganador ni descuento')
  const small = { ...sealedDraw('meseta', 4, { reason: 'fewer-than-5' }), missedBefore: [missed('2026-10')] }
  expect(composeSealed(factsOf(small), reader).text).toContain('En octubre de 2026 su grupo no tuvo sorteo')
  for (const mail of [
    composeSealed(factsOf(held), reader),
    composeDecided(factsOf(decided(withMissed('2026-10'))), reader),
  ])
    expect(mail.text).not.toContain('su grupo no tuvo sorteo')
})

test('names are escaped', () => {
  const facts = factsOf(held, { groupName: '<img src=x>' })
  expect(composeSealed(facts, reader).html).not.toContain('<img')
})

test('the summary names groups without a draw and why, undecided draws and who was not reached', () => {
  const { text } = composeSummary({
    ...{ month: '2026-11', groups: 10, decided: 6, notHeld: { late: 1, 'fewer-than-5': 2 } },
    notHeldOf: ['duero late', 'ebro fewer-than-5'],
    ...{
      undecided: 1,
      undecidedOf: ['tajo'],
      mailsSent: 55,
      mailsFailed: 2,
      mailsFailedOf: ['meseta 3'],
      mailsLate: 4,
    },
    ...{ failed: 2, failedOf: ['miño'] },
    ...{ missedBefore: 3, missedBeforeOf: ['sil 2026-10', 'sil 2026-09'] },
  })
  for (const part of [
    'Seis sorteos decididos de 12 grupos.',
    'Sin sorteo: 5',
    'ATENCIÓN: un sorteo sellado no se ha podido decidir',
    'Grupo duero: la lista no se pudo sellar a tiempo',
    'Grupo ebro: el grupo tenía menos de cinco',
    'Y uno más',
    'Grupo: tajo',
    'Grupo meseta: participante 3',
    'ATENCIÓN: dos grupos se han quedado sin lista, y por eso sin sorteo: hay que llamarlos.',
    'Grupo: miño',
    'Grupo sil: octubre de 2026',
    'después del sorteo, y no sirven de prueba: 4',
  ])
    expect(text).toContain(part)
})

test('the summary of one group is in the singular', () => {
  const none = { notHeld: {}, notHeldOf: [], undecided: 0, undecidedOf: [], failed: 0, failedOf: [] }
  const rest = {
    mailsSent: 5,
    mailsFailed: 0,
    mailsFailedOf: [],
    mailsLate: 0,
    missedBefore: 0,
    missedBeforeOf: [],
  }
  const summary = (groups: number, decided: number, failed = 0) =>
    composeSummary({ ...none, ...rest, month: '2026-11', groups, decided, failed }).text
  expect(summary(1, 1)).toContain('Un sorteo decidido de un grupo.')
  expect(summary(2, 0)).toContain('Ningún sorteo decidido de dos grupos.')
  expect(summary(0, 0, 1)).toContain('un grupo se ha quedado sin lista')
})

test('recipients are everybody on the highest level, each once, or Asortis if there is nobody', () => {
  const kinds: ['after-service'] = ['after-service']
  const alertRecipients = [
    { email: 'a@example.com', kinds, level: 1 },
    { email: 'b@example.com', kinds, level: 3, name: 'B' },
    { email: 'B@example.com', kinds, level: 3 },
    { email: 'c@example.com', kinds, level: 3 },
  ]
  const emails = drawRecipients({ alertRecipients }, 'asortis@example.com').map(({ email }) => email)
  expect(emails).toEqual(['b@example.com', 'c@example.com'])
  for (const nobody of [undefined, { alertRecipients: [] }])
    expect(drawRecipients(nobody, 'asortis@example.com')).toEqual([{ email: 'asortis@example.com' }])
})

test('the tags identify the mail without personal data, and can be decoded', () => {
  const id = {
    month: '2026-11',
    groupId: 'g-1',
    kind: 'sealed' as const,
    recipient: recipientHash('1/a@b.example'),
  }
  const tags = Object.fromEntries(
    Object.entries(drawMailTags(id)).map(([name, value]) => [name, encodeTag(value)]),
  )
  expect(drawMailOfTags(tags)).toEqual(id)
  expect(JSON.stringify(tags)).not.toContain('example')
  expect(drawMailOfTags({ ...tags, kind: 'other' })).toBeNull()
  expect(drawMailOfTags({ dealer: 'd', call: 'c', notice: 'opened' })).toBeNull()
})

test('months and amounts are in the usual notation', () => {
  expect(monthInWords('2027-01')).toBe('enero de 2027')
  expect(amountInWords({ amount: '12345678901234567.09', currency: 'EUR' })).toBe(
    '12.345.678.901.234.567,09 €',
  )
  expect(amountInWords({ amount: '0.50', currency: 'USD' })).toBe('0,50 USD')
})
